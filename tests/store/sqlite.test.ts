import { storeContract } from './contract.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import { removeFolder, temporaryFolder } from './fixtures.ts';

storeContract('SQLite', async () => {
  const dataDir = temporaryFolder();
  let store = await openSqliteStore({ dataDir, writable: true });
  return {
    store,
    async reopen(upcast) {
      await store.close();
      return (store = await openSqliteStore({ dataDir, writable: true, ...(upcast && { upcast }) }));
    },
    async dispose() {
      await store.close();
      removeFolder(dataDir);
    },
  };
});
