export { loadKeyRing, keyRing, type KeyRing } from './key-ring.js';
export { keyFile, newKeyFile, type KeyFile, type Period } from './key-file.js';
export { KeyFolderError, readKeyFiles, readSecretFile, writeSecretFile } from './key-folder.js';
export { destroyEndedKeys, initKeys, publicEntry, revokeKey, rotateKeys } from './participant-keys.js';
export { EPOCHS_FILE, keyedHash, loadEpochs, newEpochs, rotateEpochs, writeEpochs, type Epochs, type EpochSecret, type KeyedValue } from './epochs.js';
export { decryptAtRest, encryptAtRest, loadStorageKeys, newStorageKey, storageKeys, StorageCipherError, storedUnder, STORAGE_KEYS_FILE, type StorageKeys } from './storage-cipher.js';
export { candidateId, CANDIDATE_SECRET_FILE, loadSecret, newSecret, pseudonym, PSEUDONYM_SECRET_FILE } from './derived-ids.js';
export { makeDevelopmentKeys, type DevelopmentKeys, type DevelopmentOptions } from './development.js';
export { inMemoryFederation, type InMemoryFederation } from './in-memory.js';
