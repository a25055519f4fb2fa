export { BENCHMARK_VERSION, generate, DEFAULT_PAIRS, type GenerateOptions } from './generate.js';
export { SCRIPT_GROUPS, type ScriptGroup } from './names/culture.js';
export { DAMAGE_KINDS, DAMAGE_RATES, type DamageKind, type DamageRate } from './records/damage-rates.js';
export { SIDES, type GeneratedRecord, type Side, type WrittenBirth, type WrittenEvent, type WrittenName, type WrittenRelative } from './records/record.js';
export { COLUMNS, COLUMN_MAP, csvHeader, csvLine, jsonLine } from './output/columns.js';
