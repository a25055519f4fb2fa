import type { CandidateListener, CandidateRow, Slot } from '../candidates/index.js';
import { candidateKey } from '../candidates/index.js';
import type { Tx } from '../platform/tx.js';
import { SETTLED_STATES } from './domain/due.js';
import { forgetNotices, raiseNotice } from './store/raise-notice.js';

/** Tells that a candidate arrived and that the desk nudged; takes back what was not sent when the candidate is forgotten. */
export class CandidateNotices implements CandidateListener {
  async changed(tx: Tx, row: CandidateRow, before: CandidateRow | null, now: Date): Promise<void> {
    const { country, organisation, side, state } = row;
    const subject = candidateKey(row.candidateId, row.slot);
    const open = !SETTLED_STATES.includes(state);
    const visible = side === 'DECIDING' || row.everReleased;
    if (open && visible) await raiseNotice(tx, { country, organisation, kind: 'ARRIVED', subject, occasion: `round ${String(row.round)}` }, now);
    if (row.nudges > (before?.nudges ?? 0)) await raiseNotice(tx, { country, organisation, kind: 'NUDGED', subject, occasion: `nudge ${String(row.nudges)}` }, now);
  }

  forgotten(tx: Tx, candidateId: string, slot: Slot): Promise<void> {
    return forgetNotices(tx, candidateKey(candidateId, slot));
  }
}
