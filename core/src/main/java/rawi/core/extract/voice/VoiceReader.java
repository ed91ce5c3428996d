package rawi.core.extract.voice;

import rawi.core.data.DataFiles;
import rawi.core.extract.who.Entities;
import rawi.core.syntax.ParsedText;

/** Finds which words of a report hang on which source. Safe to share. */
public interface VoiceReader {

    Voices read(ParsedText text, Entities entities);

    /** The reader of a language, with its words of saying and sources. */
    static VoiceReader load(DataFiles files, String lang) {
        return lang.equals("ar") ? new ArabicVoices(files) : new EnglishVoices(files);
    }
}
