export { CommandError } from './exit-codes.js';
export { main } from './main.js';
export { runImport, type ImportOptions, type ImportSummary } from './import/index.js';
export { calibrationIn } from './linking/calibration.js';
export { linkMapOf, type LinkMap } from './linking/link-map.js';
export { readPeople, readSheet, type People } from './linking/read-people.js';
export { SECTION_COMMANDS, type SectionCommand } from './bench/sections.js';
