package rawi.app.store;

import java.util.UUID;

/** A case in a folder. */
class FolderCaseTest extends CaseContract {

    @Override
    String fresh() {
        return folder.resolve(UUID.randomUUID().toString()).toString();
    }
}
