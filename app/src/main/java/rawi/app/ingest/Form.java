package rawi.app.ingest;

/** The forms of input that are told apart. */
enum Form {
    TEXT("text/plain"),
    HTML("text/html"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MAIL("message/rfc822"),
    MBOX("application/mbox"),
    FEED("application/xml"),
    XML("application/xml"),
    CSV("text/csv"),
    TELEGRAM("application/json"),
    WARC("application/warc"),
    WACZ("application/wacz"),
    ZIP("application/zip"),
    GZIP("application/gzip"),
    OLD_OFFICE("application/x-ole-storage"),
    ADDRESSES("text/uri-list");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it may hold several reports. */
    boolean isContainer() {
        return switch (this) {
            case TEXT, HTML, PDF, DOCX, XML, OLD_OFFICE -> false;
            default -> true;
        };
    }

    /** Whether it is read from its start on, however long it is. */
    boolean isStream() {
        return this == MBOX || this == WARC || this == GZIP;
    }
}
