package rawi.lab.board;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words by which the claims of a report become templates of incidents in Latin America about 1990:
 * what is a weapon, a thing, a person, an armed organisation.
 */
final class IncidentWords {

    /** Organisations that took up arms there then; public knowledge. */
    static final List<String> GROUPS =
            List.of(
                    "fmln",
                    "farabundo marti national liberation front",
                    "eln",
                    "army of national liberation",
                    "national liberation army",
                    "farc",
                    "revolutionary armed forces of colombia",
                    "shining path",
                    "sendero luminoso",
                    "mrta",
                    "tupac amaru revolutionary movement",
                    "urng",
                    "guatemalan national revolutionary unity",
                    "epl",
                    "people's liberation army",
                    "popular liberation army",
                    "extraditables",
                    "the extraditables",
                    "medellin cartel",
                    "cali cartel",
                    "m-19",
                    "fpmr",
                    "manuel rodriguez patriotic front",
                    "fpl",
                    "erp",
                    "lautaro youth movement",
                    "contras",
                    "death squads");

    static final Pattern ORGANISED =
            word(
                    "front|fmln|army|movement|party|cartel|eln|farc|shining path|organization|forces?"
                            + "|government|extraditables|command|epl|urng|m-19|tupac|police"
                            + "|death squads?|guard|battalion|group");

    /** The last word of those who act in person. */
    static final Pattern PERSON =
            Pattern.compile(
                    "\\b(guerrillas?|rebels?|terrorists?|subversives?|insurgents?|extremists?"
                            + "|commandos?|gunm[ae]n|m[ae]n|wom[ae]n|individuals?|persons?|people"
                            + "|members?|traffickers?|assassins?|attackers?|criminals?|murderers?"
                            + "|kidnappers?|hitmen|soldiers?|squads?|units?|column|fighters?"
                            + "|militiam[ae]n|officers?|youths?|students?|killers?|subjects?"
                            + "|suspects?|delinquents?|bandits?|combatants?|demonstrators?|elements?"
                            + "|bands?|mercenaries|civilians|troops|lieutenants|sectors|groups?|gang"
                            + "|policem[ae]n|peasants?|paramilitary|snipers?|revolutionaries)$");

    /** Words for those who did it, wherever they stand in the sentence of an incident. */
    static final Pattern DOERS =
            Pattern.compile(
                    "\\b((?:(?:unidentified|armed|hooded|masked|heavily|leftist|rightist|urban|fmln|eln"
                            + "|farc|mrta|urng|presumed|alleged|suspected|drug|paid|hired|unknown"
                            + "|communist|shining path|extreme|several|uniformed|young|marxist"
                            + "|subversive|terrorist) )*(?:guerrillas|rebels|terrorists|subversives"
                            + "|insurgents|extremists|urban commandos|gunmen|individuals|traffickers"
                            + "|assassins|attackers|criminals|kidnappers|hitmen|death squads?"
                            + "|men wearing [a-z]+ uniforms))\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Doers of no state, who may belong to an organisation that the report names. */
    static final Pattern IRREGULAR =
            Pattern.compile(
                    "guerrilla|rebel|terrorist|subversive|insurgent|member|unit|commando|column"
                            + "|militant|extremist|fighter|urban|combatant|hooded|drug|individuals"
                            + "|men$|suspect|people");

    static final Pattern REBELS =
            Pattern.compile("guerrilla|rebel|terrorist|subversive|insurgent|fmln");

    static final Pattern STATE =
            word(
                    "air force|army|troops|police|patrol|soldiers?|military|government|battalion"
                            + "|brigade|authorities|security forces|national guard|armed forces"
                            + "|marines|policem[ae]n|u\\.?s\\.?");

    static final Pattern THING =
            Pattern.compile(
                    "\\b(house|home|building|office|headquarters|embassy|car|vehicle|bus|pipeline|bridge"
                            + "|tower|station|bank|hotel|church|plant|installation|facilit|residence"
                            + "|barracks|store|town|village|truck|plane|helicopter|line|post)"
                            + "(y|ies|s|es)?\\b");

    static final Pattern AREA =
            Pattern.compile(
                    "\\b(town|village|city|country|capital|neighborhood|region|department|hamlet|area"
                            + "|province)s?\\b");

    static final Pattern WEAPON =
            Pattern.compile(
                    "\\b(?:(?:car|truck|homemade|time|fragmentation|dynamite|powerful|incendiary|pipe"
                            + "|letter|mine|vehicle|hand|rpg-?\\d*|ak-?\\d*|m-?16|heavy|molotov|package"
                            + "|high-powered|booby-?trapped|plastic|rocket-propelled) )*"
                            + "(?:bombs?|dynamite(?: sticks| charges?)?|explosives?"
                            + "|explosive (?:charges?|devices?)|grenades?|rockets?|mortars?"
                            + "|(?:sub)?machine-?guns?|rifles?|pistols?|guns?|mines?|stones|cocktails?"
                            + "|shotguns?|firearms|weapons|car-?bombs?|tnt|gasoline)\\b",
                    Pattern.CASE_INSENSITIVE);

    static final Pattern BOMB =
            Pattern.compile(
                    "bomb|explo|dynamit|blew up|blow|blast|grenade|mines?\\b|detonat|rocket",
                    Pattern.CASE_INSENSITIVE);

    /** What stands before a name and does not belong to it. */
    static final Pattern TITLE =
            Pattern.compile(
                    "(?i)(col|gen|lt|capt|maj|sgt|dr|mr|mrs|msgr|father|fr|priest|bishop|archbishop"
                            + "|president|minister|colonel|general|captain|major|lieutenant|judge"
                            + "|deputy|governor|mayor|senator|congressman|candidate|leader|commander"
                            + "|former|ambassador|reporter|journalist|engineer|attorney|secretary"
                            + "|magistrate|doctor|professor|monsignor|don|vice|justice|chief|police"
                            + "|presidential|director|union|salvadoran|colombian|peruvian|guatemalan"
                            + "|de|del|la|us|u\\.s)\\.?");

    static final Pattern PRONOUN =
            Pattern.compile(
                    "he|she|they|it|who|him|them|we|i|his|this|that|which|whom|one|those|these|people"
                            + "|persons?|others");

    static final Pattern NAME =
            Pattern.compile("(?:[A-Z][\\w'-]+ (?:(?:de|del|la|los|y) )*)+[A-Z][\\w'-]+");

    private IncidentWords() {}

    private static Pattern word(String words) {
        return Pattern.compile("\\b(" + words + ")\\b");
    }
}
