import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Register } from "../school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../school/school-file.ts";
import { spokenProblem } from "../school/problem-words.ts";
import { CommandProblem } from "./command-line.ts";

/** A school file as it lies there, and what it says. */
export type SchoolFile = {
  readonly path: string;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
};

/** A file's text. Throws CommandProblem when it is not there or cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new CommandProblem(
      code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
    );
  }
}

/** Parsed JSON. Throws CommandProblem when the text is none. */
export function parseJson(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null) return json as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandProblem(`${path} is no JSON: ${error.message}`);
  }
  throw new CommandProblem(`${path} is no school file.`);
}

/** Reads a school file. Throws CommandProblem when it is not there or no JSON. */
export function readSchoolFileOnDisk(path: string): SchoolFile {
  const text = readText(path);
  return { path, text, json: parseJson(text, path) };
}

/** The register of a school file. Throws CommandProblem that says everything that is wrong in a school's words. */
export function registerOf({ path, json }: SchoolFile): Register {
  try {
    return readSchoolFile(json);
  } catch (error) {
    if (!(error instanceof SchoolFileProblems)) throw error;
    const problems = error.problems.map((problem) => `\n- ${spokenProblem(problem, json)}`);
    throw new CommandProblem(`${path} cannot be used as it is:${problems.join("")}`);
  }
}

/**
 * Puts a new school file in the place of the old one, whole or not at all. Throws CommandProblem, and changes nothing,
 * when the new one could not be used or the old one has been changed since it was read.
 */
export function replaceSchoolFile(before: SchoolFile, json: Readonly<Record<string, unknown>>): void {
  registerOf({ ...before, json });
  const { path, text } = before;
  if (readText(path) !== text)
    throw new CommandProblem(`${path} has been changed by somebody else. Try again.`);
  const beside = join(dirname(path), `.school-file.${process.pid}.new`);
  const file = openSync(beside, "w", statSync(path).mode);
  try {
    writeSync(file, `${JSON.stringify(json, undefined, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
