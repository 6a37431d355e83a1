import assert from "node:assert/strict";
import fc from "fast-check";
import type { ReferralCommand } from "../../bot/referral/commands.ts";
import type { ReferralChoices } from "../../bot/referral/fields.ts";
import { givenReferral, walkReferral } from "../support/given.ts";
import {
  acknowledged,
  approved,
  decided,
  declined,
  draft,
  newReferral,
  returned,
  sentToFrontDoor,
  sentWithoutWaiting,
  wishes,
  withLead,
} from "../support/referrals.ts";
import { key, leads, schoolMorning, whoIs } from "../support/staff.ts";

const card = ["referral"] as const;
const cardAndNudge = ["referral", "nudge"] as const;
const save = (choices: ReferralChoices): ReferralCommand => ({
  type: "saveReferral",
  goTo: 2,
  choices,
  texts: {},
});
const submit = (choices: ReferralChoices = {}): ReferralCommand => ({
  type: "submitReferral",
  choices,
  texts: {},
});
const begin = { type: "draftReferral", proposedBy: key("tess"), texts: {}, adviser: key("sam") } as const;
const toAllOthers = { lena: cardAndNudge, dev: cardAndNudge, sam: cardAndNudge };

describe("who is told of a referral", () => {
  describe("a draft", () => {
    it("is its proposer's own: they get the card, whoever began it", () => {
      givenReferral(undefined).when(begin, "tess").tells({ tess: card });
      givenReferral(undefined).when(begin, "sam").tells({ tess: card });
    });

    it("that is saved is told to nobody", () => {
      givenReferral(newReferral())
        .when(save({ dangerNow: "no" }), "tess")
        .tells({});
      givenReferral(newReferral())
        .when(save({ dangerNow: "not_sure" }), "tess")
        .tells({});
    });

    it("that says danger now goes to the leads and the adviser at once", () => {
      givenReferral(draft())
        .when(save({ dangerNow: "yes" }), "tess")
        .tells({ lena: card, dev: card, sam: card });
    });

    it("that still says danger now updates their cards without a second ring", () => {
      givenReferral(draft({ danger: true }))
        .when(save({}), "tess")
        .tells({ lena: card, dev: card, sam: card });
    });

    it("that is stopped because it is about an adult in school is told to nobody who had not seen it", () => {
      givenReferral(draft())
        .when(save({ aboutAdultInSchool: "yes" }), "tess")
        .tells({});
    });

    it("that is stopped rings at nobody, even when it was shared before", () => {
      for (const before of [draft({ danger: true }), returned()]) {
        const outcome = givenReferral(before).when(save({ aboutAdultInSchool: "yes" }), "tess");
        assert.ok(outcome.owed.every((o) => o.card !== "nudge"));
      }
    });
  });

  describe("with the lead", () => {
    it("a submitted referral reaches the leads and the adviser", () => {
      givenReferral(draft()).when(submit(), "tess").tells({ lena: card, dev: card, sam: card });
    });

    it("it rings again where they have the card already", () => {
      givenReferral(draft({ danger: true }))
        .when(submit(), "tess")
        .tells(toAllOthers);
      givenReferral(returned()).when(submit(), "tess").tells(toAllOthers);
    });

    it("approving, returning and declining ring at the proposer, the other lead and the adviser", () => {
      for (const command of [
        { type: "approveReferral" },
        { type: "returnReferral", reason: "words" },
        { type: "declineReferral", reason: "words" },
      ] as const)
        givenReferral(withLead())
          .when(command, "lena")
          .tells({ tess: cardAndNudge, dev: cardAndNudge, sam: cardAndNudge });
    });

    it("a returned form that now says danger rings at the leads, because a changed card does not", () => {
      givenReferral(returned())
        .when(save({ dangerNow: "yes" }), "tess")
        .tells(toAllOthers);
    });

    it("a deputy's own referral is told to the lead and not to the deputy", () => {
      givenReferral(draft({ by: "dev" }))
        .when(submit(), "dev")
        .tells({ lena: card, sam: card });
    });
  });

  describe("sent without waiting", () => {
    it("rings at the leads and the adviser where they have the card", () => {
      for (const before of [withLead(), returned(), declined(), approved()])
        givenReferral(before).when({ type: "sendWithoutWaiting" }, "tess").tells(toAllOthers);
    });

    it("is their first card when it goes straight from a draft", () => {
      givenReferral(draft())
        .when({ type: "sendWithoutWaiting" }, "tess")
        .tells({ lena: card, dev: card, sam: card });
    });
  });

  describe("at the front door", () => {
    const sending = { type: "recordSent", how: "phone", reference: "words" } as const;

    it("sending rings at everybody but the one who recorded it", () => {
      givenReferral(approved())
        .when(sending, "lena")
        .tells({ tess: cardAndNudge, dev: cardAndNudge, sam: cardAndNudge });
      givenReferral(sentWithoutWaiting({ alone: true }))
        .when(sending, "tess")
        .tells(toAllOthers);
    });

    it("an acknowledgement is shown quietly", () => {
      givenReferral(sentToFrontDoor())
        .when({ type: "recordFrontDoor", answer: "acknowledged" }, "lena")
        .tells({ tess: card, dev: card, sam: card });
    });

    it("a decision rings", () => {
      givenReferral(acknowledged())
        .when({ type: "recordFrontDoor", answer: "assessment" }, "lena")
        .tells({ tess: cardAndNudge, dev: cardAndNudge, sam: cardAndNudge });
    });

    it("filing is shown quietly", () => {
      givenReferral(decided()).when({ type: "file" }, "lena").tells({ tess: card, dev: card, sam: card });
    });
  });

  it("a referral never waits for school to open", () => {
    const outcome = givenReferral(draft()).when(submit(), "tess");
    for (const name of ["lena", "dev", "sam"] as const) assert.equal(outcome.toldFrom(name), schoolMorning);
  });
});

describe("who is never told of a referral", () => {
  const walks = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
    .map((picks) => walkReferral(wishes, picks).done);

  it("nobody but its proposer, the leads and the social worker who advised", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { after, owed } of steps) {
          const allowed = [
            after.proposedBy,
            ...leads,
            ...(after.adviser === undefined ? [] : [after.adviser]),
          ];
          for (const { to } of owed) assert.ok(allowed.includes(to), `${whoIs(to)} was told`);
        }
      }),
    );
  });

  it("nobody but its proposer, as long as it is a draft that has never said danger now", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, owed } of steps) {
          if (before?.choices.dangerNow === "yes" || before?.state === "returned") continue;
          if (after.state === "stopped" || (after.state === "draft" && after.choices.dangerNow !== "yes"))
            assert.ok(owed.every(({ to }) => to === after.proposedBy));
        }
      }),
    );
  });

  it("nobody from whom it is kept, but for the card that takes its words from their screen", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, after, events, owed } of steps)
          for (const { to, card: kind } of owed.filter((o) => after.keptFrom?.includes(o.to))) {
            assert.ok(events.some((e) => e.type === "keptFrom" && e.person === to));
            assert.ok(kind === "referral" && before?.keptFrom?.includes(to) !== true);
          }
      }),
    );
  });

  it("nobody who acted themselves, but for the card of a new referral", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { before, by, owed } of steps)
          if (before !== undefined) assert.ok(owed.every(({ to }) => to !== by));
      }),
    );
  });

  it("nobody twice with the same card, and nobody with a card of another kind", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { owed } of steps) {
          assert.equal(new Set(owed.map(({ to, card: kind }) => `${to} ${kind}`)).size, owed.length);
          assert.ok(owed.every(({ card: kind }) => kind !== "consultation"));
        }
      }),
    );
  });
});
