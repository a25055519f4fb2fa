import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { failure, success, type Result } from '../result.js';

/** Names the variable and what is wrong with it; never its value. */
export interface ConfigProblem { readonly variable: string; readonly problem: string }
export type Environment = Readonly<Record<string, string | undefined>>;
export interface ConfigOptions { readonly fileSuffix?: string }

/**
 * Reads the variables that the schema names. Any variable X may be given as X_FILE, the path of a file that holds it,
 * so that secrets need not stand in the environment. An empty variable counts as not given.
 */
export function loadConfig<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, env: Environment, { fileSuffix = '_FILE' }: ConfigOptions = {}): Result<z.infer<z.ZodObject<Shape>>, readonly ConfigProblem[]> {
  const names = Object.keys(schema.shape);
  const read = names.map((name) => ({ name, ...readVariable(name, env, names.includes(name + fileSuffix) ? undefined : name + fileSuffix) }));
  const values = Object.fromEntries(read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  const parsed = schema.safeParse(values);
  const unread = read.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ variable: name, problem }]));
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, values));
  const problems = [...unread, ...wrong.filter(({ variable }) => !unread.some((other) => other.variable === variable))];
  return parsed.success && problems.length === 0 ? success(parsed.data) : failure(problems);
}

function readVariable(name: string, env: Environment, fileName: string | undefined): { readonly value?: string; readonly problem?: string } {
  const value = env[name] === '' ? undefined : env[name];
  const path = fileName === undefined || env[fileName] === '' ? undefined : env[fileName];
  if (path === undefined) return value === undefined ? {} : { value };
  if (value !== undefined) return { problem: `is given twice, also as ${String(fileName)}` };
  try {
    return { value: readFileSync(path, 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    return { problem: `cannot be read from the file that ${String(fileName)} names (${(error as NodeJS.ErrnoException).code ?? 'unreadable'})` };
  }
}

function describe(issue: z.core.$ZodIssue, values: Readonly<Record<string, unknown>>): ConfigProblem {
  const variable = issue.path.map(String).join('.') || 'the environment';
  return { variable, problem: values[String(issue.path[0])] === undefined && issue.path.length > 0 ? 'is missing' : problemOf(issue) };
}

/** Own words: a validator's message may quote the input. */
function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': return `must be a ${issue.expected}`;
    case 'invalid_value': return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format': return `must have the form ${issue.format}`;
    case 'too_small': return `must be at least ${String(issue.minimum)}`;
    case 'too_big': return `must be at most ${String(issue.maximum)}`;
    case 'not_multiple_of': return `must be a multiple of ${String(issue.divisor)}`;
    // The schema's author wrote this text and knows not to quote the value.
    case 'custom': return issue.message;
    case 'unrecognized_keys': case 'invalid_union': case 'invalid_key': case 'invalid_element': return 'is not valid';
  }
}

/** For the log line at start-up. */
export const describeProblems = (problems: readonly ConfigProblem[]): string => problems.map(({ variable, problem }) => `${variable} ${problem}`).join('; ');
