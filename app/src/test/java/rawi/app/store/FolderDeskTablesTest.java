package rawi.app.store;

import java.util.UUID;

/** What the desk keeps in a folder. */
class FolderDeskTablesTest extends DeskTablesContract {

    @Override
    String fresh() {
        return folder.resolve(UUID.randomUUID().toString()).toString();
    }
}
