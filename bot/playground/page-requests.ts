import { z } from "zod";

const data = z.record(z.string(), z.unknown());
const text = z.string().trim().min(1);
const messageId = z.string().min(1);

/** The bodies that the page posts, by the last part of their path; `user` is a person's key. */
export const pageRequests = {
  open: z.strictObject({ user: z.string() }),
  send: z.strictObject({ user: z.string(), text }),
  submit: z.strictObject({ user: z.string(), messageId, value: data, text: z.string().optional() }),
  press: z.strictObject({
    user: z.string(),
    messageId,
    trigger: z.enum(["manual", "automatic"]).default("manual"),
    action: z.strictObject({
      type: z.literal("Action.Execute").default("Action.Execute"),
      id: z.string().optional(),
      title: z.string().optional(),
      verb: z.string().default(""),
      data: data.default({}),
    }),
  }),
  task: z.strictObject({ user: z.string(), messageId, step: z.enum(["fetch", "submit"]), data }),
  // From a message's menu, or from the compose box where there is no message.
  extension: z.strictObject({
    user: z.string(),
    messageId: messageId.optional(),
    step: z.enum(["fetch", "submit"]),
    data: data.default({}),
  }),
  "app-removed": z.strictObject({ user: z.string() }),
  "app-added": z.strictObject({ user: z.string() }),
  edit: z.strictObject({ user: z.string(), messageId, text }),
  delete: z.strictObject({ user: z.string(), messageId }),
  clock: z.union([
    z.strictObject({ minutes: z.number().positive() }),
    z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  ]),
  "start-again": z.strictObject({}),
  redeliver: z.strictObject({ user: z.string(), sameId: z.boolean().default(true) }),
};

/** The names of the requests that the page posts. */
export type PageRequest = keyof typeof pageRequests;

/** A request's body after it was checked. */
export type BodyOf<R extends PageRequest> = z.infer<(typeof pageRequests)[R]>;

/** Whether the page can post this. */
export function isPageRequest(name: string): name is PageRequest {
  return Object.hasOwn(pageRequests, name);
}
