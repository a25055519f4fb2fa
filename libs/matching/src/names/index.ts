/** The door to names: what the index, the scorer, training and measuring use. */
export { tokensOf } from './tokens.js';
export { readToken, type NameToken } from './name-token.js';
export { compareTokens, nicknamesOf, TOKEN_LEVELS, type TokenAgreement, type TokenLevel } from './compare-tokens.js';
export { findingKeys, findingKeysAcrossScripts, findingKeysOfSyllables } from './finding-keys.js';
export { explainTokens, type AlignedLetters } from './explain-tokens.js';
export { explainNames, type AlignedWord } from './explain-names.js';
export { countingKeys, nameShare, rarityBits, spellingKey } from './name-frequency.js';
export { bitsOfAgreement, wordAgreement, type WordAgreement } from './align.js';
export { formOf, nameForms, type NameForm, type NameWord, type TokenReader } from './name-forms.js';
export { bestComparison, compareForms, type NameComparison } from './compare-forms.js';
export { perhapsTitlesOf } from './titles.js';
export { gluedWordKeys, pairKeys, partKeys } from './glued-keys.js';
export { wholeNameKeys } from './whole-name-keys.js';
