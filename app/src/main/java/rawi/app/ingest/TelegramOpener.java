package rawi.app.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The messages of a Telegram export ({@code result.json}): one report each, published by the
 * channel or group. A message that was passed on names whom it was taken from.
 */
final class TelegramOpener {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Opening opening;
    private String chat = "";
    private String type = "";
    private boolean found;

    /** Whether the export holds several chats, so that a message needs its chat's name. */
    private boolean listed;

    private int silent;

    TelegramOpener(Opening opening) {
        this.opening = opening;
    }

    void open(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                chat(parser, bytes, 0);
            }
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new IOException(
                    "not JSON from line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + " on: "
                            + Findings.plain(String.valueOf(e.getOriginalMessage()), 150),
                    e);
        }
        if (!found) {
            throw new NotReadable(
                    "JSON of a form that is not known; Telegram's export (result.json) is");
        }
        if (silent > 0) {
            opening.note(
                    silent + (silent == 1 ? " message" : " messages") + " without words left out");
        }
    }

    /** An object: a chat, or the whole export with its list of chats. */
    private void chat(JsonParser parser, byte[] bytes, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("name") && value == JsonToken.VALUE_STRING) {
                chat = parser.getText();
            } else if (field.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (field.equals("messages") && value == JsonToken.START_ARRAY) {
                messages(parser, bytes);
            } else if (value == JsonToken.START_OBJECT && field.equals("chats") && depth == 0) {
                chat(parser, bytes, depth + 1);
            } else if (value == JsonToken.START_ARRAY && field.equals("list") && depth == 1) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    listed = true;
                    chat = "";
                    type = "";
                    chat(parser, bytes, depth + 1);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void messages(JsonParser parser, byte[] bytes) throws IOException {
        found = true;
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            if (t == null) {
                throw new IOException("it ends inside of the list of messages");
            }
            if (t != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            Map<String, Object> message = Json.object(Json.value(parser, t));
            int to = (int) parser.currentLocation().getByteOffset();
            message(message, bytes, from, to);
        }
    }

    private void message(Map<String, Object> message, byte[] bytes, int from, int to)
            throws IOException {
        String text = words(message.get("text"));
        if (!"message".equals(message.getOrDefault("type", "message")) || text.isBlank()) {
            silent++;
            return;
        }
        String name = "message " + text(message, "id");
        if (listed) {
            name = Findings.plain(chat, 60) + ", " + name;
        }
        Original original =
                new Original(bytes, from, to, Form.TELEGRAM.mediaType(), opening.inside(name));
        TextMap map =
                new TextMap(
                        "message",
                        java.util.Optional.empty(),
                        0,
                        List.of(new TextMap.Run(0, text.length(), 0, to - from)),
                        List.of());
        Extracted taken =
                new Extracted(text, 0, new Findings(found(message)), map, List.of(), List.of());
        opening.text(name, original, taken, Findings.NONE);
    }

    /** A message's text: a string, or pieces of which those with a form are objects. */
    private static String words(Object text) {
        StringBuilder out = new StringBuilder();
        for (Object piece : Json.list(text)) {
            if (piece instanceof String s) {
                out.append(s);
            } else if (piece instanceof Map<?, ?> map && map.get("text") instanceof String s) {
                out.append(s);
            }
        }
        return out.toString();
    }

    private static String text(Map<String, Object> message, String field) {
        Object value = message.get(field);
        return value == null || value instanceof Map || value instanceof List
                ? ""
                : Findings.plain(value.toString(), 500);
    }

    private List<Finding> found(Map<String, Object> message) {
        List<Finding> found = new ArrayList<>();
        String date = text(message, "date");
        try {
            String day = LocalDate.parse(date.substring(0, Math.min(10, date.length()))).toString();
            found.add(Finding.stated(Finding.PUBLISHED, day, "message date"));
            found.add(Finding.stated(Finding.PUBLISHED_AT, date, "message date"));
        } catch (java.time.DateTimeException e) {
            // The loader says that there is no date.
            found.clear();
        }
        if (!chat.isBlank()) {
            String how = type.isEmpty() ? "chat name" : "name of the " + type.replace('_', ' ');
            found.add(Finding.stated(Finding.PUBLISHER, Findings.plain(chat, 300), how));
        }
        put(found, Finding.AUTHOR, text(message, "from"), "message from");
        put(found, Finding.RELAY, text(message, "forwarded_from"), "message forwarded_from");
        put(found, Finding.EDITED, text(message, "edited"), "message edited");
        put(found, Finding.REPLY_TO, text(message, "reply_to_message_id"), "message reply_to");
        return found;
    }

    private static void put(List<Finding> found, String field, String value, String how) {
        if (!value.isEmpty()) {
            found.add(Finding.stated(field, value, how));
        }
    }
}
