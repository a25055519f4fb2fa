import type { Federation } from '../supervisor/federation.js';
import { SAMPLE_PASSWORD } from '../identity/index.js';
import { Caller } from './graphql.js';
import { StoryFailure } from './must.js';

/** What the steps learn and later steps need. */
export interface Findings {
  greekCase: string; greekPermission: string; germanCase: string; candidate: string; disclosure: string;
  changes: { id: string; state: string }[];
}

/** The people of the story, each with a token from the identity provider, and what they have found out. */
export interface World {
  readonly now: Date;
  readonly greek: Readonly<Record<'caseworker' | 'supervisor' | 'investigator' | 'auditor', Caller>>;
  readonly german: Readonly<Record<'investigator' | 'police-supervisor' | 'caseworker' | 'auditor', Caller>>;
  readonly swedish: Readonly<Record<'investigator', Caller>>;
  readonly liaison: Caller;
  readonly remember: <Name extends keyof Findings>(name: Name, value: Findings[Name]) => void;
  readonly recall: <Name extends keyof Findings>(name: Name) => Findings[Name];
  /** Runs when the story is over, however it went. */
  readonly cleanUp: (() => Promise<void>)[];
}

export function createWorld(federation: Federation, now: Date): World {
  const findings: Partial<Findings> = {};
  const caller = (login: string, url: string) => new Caller(login, url, signIn(federation.identity.tokenUrl, login));
  const at = (country: string, title: string) => caller(`${country.toLowerCase()}-${title}`, federation.registryUrl(country));
  return {
    now, cleanUp: [],
    greek: { caseworker: at('GR', 'caseworker'), supervisor: at('GR', 'supervisor'), investigator: at('GR', 'investigator'), auditor: at('GR', 'auditor') },
    german: { investigator: at('DE', 'investigator'), 'police-supervisor': at('DE', 'police-supervisor'), caseworker: at('DE', 'caseworker'), auditor: at('DE', 'auditor') },
    swedish: { investigator: at('SE', 'investigator') },
    liaison: caller('liaison', federation.deskUrl),
    remember: (name, value) => { findings[name] = value; },
    recall: (name) => {
      const value = findings[name];
      if (value === undefined) throw new StoryFailure(`an earlier step did not find ${name}`);
      return value;
    },
  };
}

/** Asks for a token once and keeps it: the story is shorter than a token lives. */
function signIn(tokenUrl: string, login: string): () => Promise<string> {
  let token: Promise<string> | undefined;
  const ask = async () => {
    const response = await fetch(tokenUrl, {
      method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }),
      headers: { authorization: `Basic ${Buffer.from(`${login}:${SAMPLE_PASSWORD}`).toString('base64')}` },
    });
    const { access_token: access } = await response.json() as { access_token?: string };
    if (access === undefined) throw new StoryFailure(`${login} gets no token (HTTP ${String(response.status)})`);
    return access;
  };
  return () => { token ??= ask(); return token; };
}
