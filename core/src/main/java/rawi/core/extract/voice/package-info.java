/** Who says it: source chains. Read {@link rawi.core.extract.voice.VoiceReader} first. */
package rawi.core.extract.voice;
