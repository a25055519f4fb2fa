import { applyDecorators } from '@nestjs/common';
import { Matches, MaxLength, MinLength } from 'class-validator';

/** Rules of one member, with what to do when it is broken. */
const form = (pattern: RegExp, remedy: string, each = false) => Matches(pattern, { each, context: { remedy } });

export const IsDay = () => form(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write the day as YYYY-MM-DD.');
export const IsCountry = (each = false) => form(/^[A-Z]{2}$/, 'Use the two capital letters of ISO 3166-1 alpha-2, e.g. AT.', each);
export const IsNationality = (each = false) => form(/^[A-Z]{3}$/, 'Use three capital letters: ISO 3166-1 alpha-3, or XXA, XXB, XXC, XXX.', each);
export const IsLanguage = (each = false) => form(/^[a-z]{3}$/, 'Use the three small letters of ISO 639-3, e.g. ara.', each);
export const IsScript = () => form(/^[A-Z][a-z]{3}$/, 'Use the four letters of ISO 15924, e.g. Latn, Arab, Cyrl.');
/** Text of a person's record; control characters have no place in it, and half surrogates none in any text: the database takes neither. */
export const IsText = (max: number) => applyDecorators(MinLength(1), MaxLength(max), form(/^(?=[^]*[^\s\p{Cf}])[^\p{Cc}\p{Cs}]*$/u, 'Give visible text without control characters.'));
/** Free text of several lines. */
export const IsNote = (max: number) => applyDecorators(MinLength(1), MaxLength(max), form(/^(?=[^]*[^\s\p{Cf}])(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'Give visible text without control characters.'));
