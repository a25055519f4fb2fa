import { evidenceLine, type EvidenceLine } from '../evidence/line.js';
import { WEIGHTS } from '../model/weights.js';
import type { BodyRecord, Observed } from '../record/person-record.js';
import type { PreparedRecord } from '../score/prepared.js';

const { BODY } = WEIGHTS;

interface Agreement { readonly bits: number; readonly agrees: boolean }

const colour = (a: Observed<string> | undefined, b: Observed<string> | undefined, weights: { readonly SAME: number; readonly DIFFERENT: number }): Agreement[] => {
  const [one = '', other = ''] = [a, b].map((observed) => observed?.value.trim().toLowerCase());
  if (one === '' || other === '') return [];
  const agrees = one === other;
  return [{ agrees, bits: agrees ? weights.SAME : weights.DIFFERENT }];
};

const codes = (body: BodyRecord): ReadonlySet<string> => new Set(body.marks.map((mark) => mark.code.trim()).filter((code) => code !== ''));

/** A shared mark is strong; marks that differ are weak, since few are written down and some are new. */
const marks = (a: BodyRecord, b: BodyRecord): Agreement[] => {
  const [one, other] = [codes(a), codes(b)];
  if (one.size === 0 || other.size === 0) return [];
  const shared = [...one].filter((code) => other.has(code)).length;
  return [{ agrees: shared > 0, bits: shared === 0 ? BODY.MARKS_DIFFER : Math.min(BODY.MOST_FOR_MARKS, BODY.PER_MARK * shared) }];
};

const agreements = (a: BodyRecord, b: BodyRecord): Agreement[] => [...colour(a.eyeColour, b.eyeColour, BODY.EYES), ...colour(a.hairColour, b.hairColour, BODY.HAIR), ...marks(a, b)];

export const compareBody = (a: PreparedRecord, b: PreparedRecord): EvidenceLine => {
  const [one, other] = [a.record.body, b.record.body];
  const all = one === undefined || other === undefined ? [] : agreements(one, other);
  if (all.length === 0) return evidenceLine('BODY', 'MISSING', 0);
  const agreeing = all.filter((agreement) => agreement.agrees).length;
  const level = agreeing === all.length ? 'EXACT' : agreeing === 0 ? 'CONTRADICTED' : 'PARTLY';
  return evidenceLine('BODY', level, all.reduce((sum, agreement) => sum + agreement.bits, 0), { agreeing, compared: all.length });
};
