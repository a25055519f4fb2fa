import type { MatcherOptions } from '@homeward/matcher';
import type { MatchingEngine } from '@homeward/matching';

/** How long the engine's searches took, all together. */
export class SearchTimes {
  count = 0;
  totalMs = 0;
  get meanMs(): number { return this.totalMs / Math.max(1, this.count); }
}

/** The same engines, whose searches are timed. */
export function timedEngines({ makeEngine }: MatcherOptions, times: SearchTimes): MatcherOptions['makeEngine'] {
  return (frequencies) => {
    const engine = makeEngine(frequencies);
    const candidates: MatchingEngine['candidates'] = (record, query) => {
      const startMs = performance.now();
      const hits = engine.candidates(record, query);
      times.count += 1;
      times.totalMs += performance.now() - startMs;
      return hits;
    };
    return new Proxy(engine, { get: (target, name) => (name === 'candidates' ? candidates : bound(target, name)) });
  };
}

const bound = (engine: MatchingEngine, name: string | symbol): unknown => {
  const member: unknown = Reflect.get(engine, name, engine);
  return typeof member === 'function' ? member.bind(engine) as unknown : member;
};
