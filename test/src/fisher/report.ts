import type { FisherReport } from './run.js';

/** Above this a threshold on the time would tell the child from nobody better than it may. */
const WORST_AUC = 0.6;
/** With fewer calls chance alone passes it; then the figure is for information. */
const ENOUGH_CALLS = 200;

/** Each thing that did not hold, in words; none is a pass. */
export function failuresOf({ catches, probes, events, search, receipts, timing, decoys, rulings }: FisherReport): readonly string[] {
  return [
    ...catches.filter(({ raisedAtHolder }) => !raisedAtHolder).map(({ fisher, way }) => `${fisher}, ${way}: no bite, so the row proves nothing`),
    ...catches.filter(({ raisedAtHolder, decidedByHolder }) => raisedAtHolder && !decidedByHolder).map(({ fisher, way }) => `${fisher}, ${way}: the holding side does not decide alone`),
    ...catches.flatMap(({ fisher, way, differences }) => differences.map((text) => `${fisher}, ${way}: answers differ: ${text}`)),
    ...probes.map((text) => `an id tells something: ${text}`),
    ...(events > 0 ? [`${String(events)} subscription events`] : []),
    ...search.leaks.map((leak) => `found: ${leak}`),
    ...(search.foundAtHolder === 0 ? ['the search finds nothing even where the children are'] : []),
    ...(search.documentsToDe > 0 ? [`${String(search.documentsToDe)} candidate messages to DE`] : []),
    ...(receipts?.differing ?? []).map((text) => `receipts differ: ${text}`),
    ...timing.filter(({ auc, calls }) => calls >= ENOUGH_CALLS && auc > WORST_AUC).map(({ question, auc }) => `the time of ${question} tells (AUC ${String(auc)})`),
    ...decoys.flatMap(({ fisher, allowed, differences, cursorGaps, candidatesOfChild }) => [
      ...(allowed ? [] : [`${fisher}: the decoy could not ask, so it proves nothing`]), ...(candidatesOfChild === 0 ? [] : [`${fisher}: asking for more with a decoy raised the child in custody`]), ...differences.map((text) => `${fisher}, decoy: ${text}`),
      ...(cursorGaps > 0 ? [`${fisher}: cursors count what happens to others (${String(cursorGaps)} gaps)`] : []),
    ]),
    ...rulings.filter(({ raised, decidedByHolder, fisherSees }) => !raised || !decidedByHolder || fisherSees > 0).map(({ fisher, scene, raised, decidedByHolder, fisherSees }) =>
      `${fisher}, ${scene}: raised ${String(raised)}, the holder decides ${String(decidedByHolder)}, the fisher sees ${String(fisherSees)}`),
  ];
}

/** For a person: one line per way. */
export function tableOf(report: FisherReport): string {
  const { catches, events, search, receipts, timing, decoys, rulings } = report;
  const rows = catches.map(({ fisher, way, raisedAtHolder, answers, differences }) =>
    `${fisher.padEnd(10)} ${way.padEnd(56)} ${raisedAtHolder ? 'shown to the holder' : 'no bite            '} ${String(answers).padStart(3)} answers, ${differences.length === 0 ? 'alike' : `${String(differences.length)} DIFFER`}`);
  return [
    ...rows, '',
    `subscription events at the fishers: ${String(events)}; candidate messages to DE: ${String(search.documentsToDe)}`,
    `tokens searched: ${String(search.tokens)} (${String(search.foundAtHolder)} found at the holding node, as they must be), found at the fishers: ${String(search.leaks.length)}`,
    ...Object.entries(search.searched).map(([place, bytes]) => `  searched ${place}: ${String(bytes)} bytes`),
    ...(receipts ? [`receipts: ${String(receipts.receipts)}, differing ${String(receipts.differing.length)}, delay ${String(receipts.medianChildMs)} / ${String(receipts.medianNobodyMs)} ms (AUC ${String(receipts.delayAuc)}, for information)`] : []),
    ...timing.map(({ question, calls, medianChildMs, medianNobodyMs, auc }) => `time of ${question}: ${String(calls)} calls, median ${String(medianChildMs)} ms about the child, ${String(medianNobodyMs)} ms about nobody, AUC ${String(auc)}`),
    ...decoys.map(({ fisher, records, candidatesOfChild, differences, cursorGaps }) => `${fisher} asks for the next ten with ${records === 1 ? 'one made-up record' : 'a decoy'}: ${String(candidatesOfChild)} pairs of the child, ${String(differences.length)} differences, ${String(cursorGaps)} gaps in its cursors`),
    ...rulings.map(({ fisher, scene, decidedByHolder, fisherSees }) => `${fisher}: ${scene}: ${decidedByHolder ? 'the holder decides' : 'THE FISHER DECIDES'}, the fisher sees ${String(fisherSees)}`),
  ].join('\n');
}
