import { createHash } from "node:crypto";
import type { PagePerson } from "./wire.ts";

/** An invented person of the playground. `school` is for the eye: one or several display names. */
export type PlaygroundPerson = {
  tenantId: string;
  aadObjectId: string;
  name: string;
  roles: string[];
  school: string;
};

/** A person with the ids under which Teams would know them. */
export type Member = PlaygroundPerson & { key: string; memberId: string; chatId: string };

/** The bot, as Teams names it in every activity. */
export const botAccount = { id: "28:5f0d2c1e-50bd-4b0a-9d0a-000000000001", name: "Sounding Board" };

function opaque(person: PlaygroundPerson, use: string): string {
  return createHash("sha256")
    .update(`${use}|${person.tenantId}|${person.aadObjectId}`.toLowerCase())
    .digest("base64url")
    .slice(0, 40);
}

function firstNameOf(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? "";
  return first.toLowerCase().replace(/[^a-z0-9]/g, "") || "person";
}

/** Gives each person a key for URLs, a Teams id and a chat; the same ids after every restart. */
export function toMembers(people: readonly PlaygroundPerson[]): Member[] {
  const taken = new Set<string>();
  return people.map((person) => {
    const first = firstNameOf(person.name);
    let key = first;
    for (let n = 2; taken.has(key); n++) key = `${first}${n}`;
    taken.add(key);
    return {
      ...person,
      key,
      memberId: `29:1${opaque(person, "member")}`,
      chatId: `a:1${opaque(person, "chat")}`,
    };
  });
}

/** The person as the page sees them. */
export function toPagePerson(member: Member): PagePerson {
  const { key, name, roles, school, tenantId, aadObjectId, memberId } = member;
  return { key, name, roles, school, tenantId, aadObjectId, memberId };
}

/** The person as the Bot Connector describes a member of a conversation. */
export function toTeamsAccount(member: Member): Record<string, string> {
  const [givenName = "", ...rest] = member.name.split(" ");
  const mail = `${member.key}@school.example`;
  return {
    id: member.memberId,
    name: member.name,
    givenName,
    surname: rest.join(" "),
    objectId: member.aadObjectId,
    aadObjectId: member.aadObjectId,
    email: mail,
    userPrincipalName: mail,
    tenantId: member.tenantId,
    userRole: "user",
  };
}
