package rawi.app.web;

/** A page whose record is not what programs get; this is. */
interface ForPrograms {

    /** Records, maps, lists and plain values only. */
    Object forPrograms();
}
