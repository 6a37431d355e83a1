/*
 * Y  may do it
 * w  not now: this is not done in this state            n  not theirs: the answer that strangers get
 * t  somebody else holds it, who is named               d  done already
 * a  its asker has not allowed it                       .  there is no such person in this state
 */
export const theAsker = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        Y     w    w        w    w         w          w       w        w      w     w         w            w
  editDraft         Y     w    w        w    w         w          w       w        w      w     w         w            w
  withdraw          Y     Y    Y        Y    Y         Y          w       w        w      w     w         w            w
  markDanger        Y     Y    Y        Y    Y         Y          Y       Y        Y      Y     Y         w            w
  aboutAdult        Y     Y    Y        Y    Y         Y          Y       Y        Y      Y     w         w            w
  take              w     n    n        w    w         n          w       w        w      w     w         w            w
  handOver          w     n    n        n    n         w          w       w        w      w     w         w            w
  answer            w     w    w        n    n         w          w       n        w      w     w         w            w
  askBack           w     w    w        n    w         w          w       w        w      w     w         w            w
  reply             Y     w    w        w    Y         w          w       w        w      w     w         w            w
  accept            w     w    w        w    w         w          w       Y        w      w     w         w            w
  challenge         w     w    w        w    w         w          w       Y        w      w     w         w            w
  reopen            w     w    w        w    w         w          Y       Y        Y      Y     w         w            w
  tellOutcome       w     w    w        w    w         w          w       Y        w      w     w         w            w
  close             w     w    w        w    w         w          w       Y        w      w     w         w            w
  startReferral     w     Y    Y        Y    Y         Y          Y       Y        Y      Y     Y         w            w
  letWorkerRefer    Y     Y    Y        Y    Y         Y          w       Y        w      w     w         w            w
  keepReferralsMine Y     Y    Y        Y    Y         Y          w       Y        w      w     w         w            w
  turnIntoReferral  w     w    w        n    n         w          w       n        w      w     w         w            w
  tellLeaving       Y     Y    Y        Y    Y         Y          w       w        w      w     w         w            w
  callMe            w     Y    Y        Y    Y         Y          w       w        w      w     w         w            w
  called            w     n    n        n    n         n          w       n        w      w     w         w            w
  knowFamily        w     Y    Y        Y    Y         Y          w       w        w      w     w         w            w
  identify          w     Y    Y        Y    Y         Y          w       Y        w      w     w         w            w
  giveReference     w     Y    Y        Y    Y         Y          w       Y        w      w     w         w            w
  keepFrom          Y     Y    Y        Y    Y         Y          Y       Y        Y      Y     w         w            w
  handled           w     w    w        w    w         n          w       w        w      w     w         w            w
  stillNeeded       w     w    w        w    w         n          w       w        w      w     w         w            w
  file              w     w    w        w    w         w          Y       Y        Y      w     w         w            w`;

export const aWorkerWhoWasOfferedIt = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        .     w    w        .    .         w          .       .        .      .     .         .            .
  editDraft         .     w    w        .    .         w          .       .        .      .     .         .            .
  withdraw          .     n    n        .    .         n          .       .        .      .     .         .            .
  markDanger        .     n    n        .    .         n          .       .        .      .     .         .            .
  aboutAdult        .     n    n        .    .         n          .       .        .      .     .         .            .
  take              .     Y    Y        .    .         Y          .       .        .      .     .         .            .
  handOver          .     Y    Y        .    .         w          .       .        .      .     .         .            .
  answer            .     w    w        .    .         w          .       .        .      .     .         .            .
  askBack           .     w    w        .    .         w          .       .        .      .     .         .            .
  reply             .     w    w        .    .         w          .       .        .      .     .         .            .
  accept            .     w    w        .    .         w          .       .        .      .     .         .            .
  challenge         .     w    w        .    .         w          .       .        .      .     .         .            .
  reopen            .     w    w        .    .         w          .       .        .      .     .         .            .
  tellOutcome       .     w    w        .    .         w          .       .        .      .     .         .            .
  close             .     w    w        .    .         w          .       .        .      .     .         .            .
  startReferral     .     n    n        .    .         n          .       .        .      .     .         .            .
  letWorkerRefer    .     n    n        .    .         n          .       .        .      .     .         .            .
  keepReferralsMine .     n    n        .    .         n          .       .        .      .     .         .            .
  turnIntoReferral  .     w    w        .    .         w          .       .        .      .     .         .            .
  tellLeaving       .     n    n        .    .         n          .       .        .      .     .         .            .
  callMe            .     n    n        .    .         n          .       .        .      .     .         .            .
  called            .     Y    Y        .    .         Y          .       .        .      .     .         .            .
  knowFamily        .     Y    Y        .    .         Y          .       .        .      .     .         .            .
  identify          .     n    n        .    .         n          .       .        .      .     .         .            .
  giveReference     .     n    n        .    .         n          .       .        .      .     .         .            .
  keepFrom          .     n    n        .    .         n          .       .        .      .     .         .            .
  handled           .     w    w        .    .         n          .       .        .      .     .         .            .
  stillNeeded       .     w    w        .    .         n          .       .        .      .     .         .            .
  file              .     w    w        .    .         w          .       .        .      .     .         .            .`;

export const theHolder = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        .     .    .        w    w         .          .       w        w      .     .         .            .
  editDraft         .     .    .        w    w         .          .       w        w      .     .         .            .
  withdraw          .     .    .        n    n         .          .       w        w      .     .         .            .
  markDanger        .     .    .        n    n         .          .       n        n      .     .         .            .
  aboutAdult        .     .    .        n    n         .          .       n        n      .     .         .            .
  take              .     .    .        d    d         .          .       d        d      .     .         .            .
  handOver          .     .    .        Y    Y         .          .       w        w      .     .         .            .
  answer            .     .    .        Y    Y         .          .       Y        w      .     .         .            .
  askBack           .     .    .        Y    w         .          .       w        w      .     .         .            .
  reply             .     .    .        w    n         .          .       w        w      .     .         .            .
  accept            .     .    .        w    w         .          .       n        w      .     .         .            .
  challenge         .     .    .        w    w         .          .       n        w      .     .         .            .
  reopen            .     .    .        w    w         .          .       n        n      .     .         .            .
  tellOutcome       .     .    .        w    w         .          .       n        w      .     .         .            .
  close             .     .    .        w    w         .          .       n        w      .     .         .            .
  startReferral     .     .    .        n    n         .          .       n        n      .     .         .            .
  letWorkerRefer    .     .    .        n    n         .          .       n        w      .     .         .            .
  keepReferralsMine .     .    .        n    n         .          .       n        w      .     .         .            .
  turnIntoReferral  .     .    .        a    a         .          .       a        w      .     .         .            .
  tellLeaving       .     .    .        n    n         .          .       w        w      .     .         .            .
  callMe            .     .    .        n    n         .          .       w        w      .     .         .            .
  called            .     .    .        Y    Y         .          .       Y        w      .     .         .            .
  knowFamily        .     .    .        Y    Y         .          .       w        w      .     .         .            .
  identify          .     .    .        Y    Y         .          .       Y        w      .     .         .            .
  giveReference     .     .    .        n    n         .          .       n        w      .     .         .            .
  keepFrom          .     .    .        n    n         .          .       n        n      .     .         .            .
  handled           .     .    .        w    w         .          .       w        w      .     .         .            .
  stillNeeded       .     .    .        w    w         .          .       w        w      .     .         .            .
  file              .     .    .        w    w         .          .       n        n      .     .         .            .`;

export const aWorkerWhoNoLongerHasIt = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        .     .    w        w    w         .          w       w        w      w     w         .            w
  editDraft         .     .    w        w    w         .          w       w        w      w     w         .            w
  withdraw          .     .    n        t    t         .          w       w        w      w     w         .            w
  markDanger        .     .    n        t    t         .          n       t        t      n     n         .            w
  aboutAdult        .     .    n        t    t         .          n       t        t      n     w         .            w
  take              .     .    n        t    t         .          w       t        t      w     w         .            w
  handOver          .     .    n        t    t         .          w       w        w      w     w         .            w
  answer            .     .    w        t    t         .          w       t        w      w     w         .            w
  askBack           .     .    w        t    w         .          w       w        w      w     w         .            w
  reply             .     .    w        w    t         .          w       w        w      w     w         .            w
  accept            .     .    w        w    w         .          w       t        w      w     w         .            w
  challenge         .     .    w        w    w         .          w       t        w      w     w         .            w
  reopen            .     .    w        w    w         .          n       t        t      n     w         .            w
  tellOutcome       .     .    w        w    w         .          w       t        w      w     w         .            w
  close             .     .    w        w    w         .          w       t        w      w     w         .            w
  startReferral     .     .    n        t    t         .          n       t        t      n     n         .            w
  letWorkerRefer    .     .    n        t    t         .          w       t        w      w     w         .            w
  keepReferralsMine .     .    n        t    t         .          w       t        w      w     w         .            w
  turnIntoReferral  .     .    w        t    t         .          w       t        w      w     w         .            w
  tellLeaving       .     .    n        t    t         .          w       w        w      w     w         .            w
  callMe            .     .    n        t    t         .          w       w        w      w     w         .            w
  called            .     .    n        t    t         .          w       t        w      w     w         .            w
  knowFamily        .     .    n        t    t         .          w       w        w      w     w         .            w
  identify          .     .    n        t    t         .          w       t        w      w     w         .            w
  giveReference     .     .    n        t    t         .          w       t        w      w     w         .            w
  keepFrom          .     .    n        t    t         .          n       t        t      n     w         .            w
  handled           .     .    w        w    w         .          w       w        w      w     w         .            w
  stillNeeded       .     .    w        w    w         .          w       w        w      w     w         .            w
  file              .     .    w        w    w         .          n       t        t      w     w         .            w`;

/** A lead is shown a consultation in danger, and does nothing in it: they pick up the telephone. */
export const aLeadOnceDangerIsCalled = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        n     w    w        w    w         w          w       w        w      w     w         w            w
  editDraft         n     w    w        w    w         w          w       w        w      w     w         w            w
  withdraw          n     n    n        n    n         n          w       w        w      w     w         w            w
  markDanger        n     n    n        n    n         n          n       n        n      n     n         w            w
  aboutAdult        n     n    n        n    n         n          n       n        n      n     w         w            w
  take              w     n    n        w    w         n          w       w        w      w     w         w            w
  handOver          w     n    n        n    n         w          w       w        w      w     w         w            w
  answer            w     w    w        n    n         w          w       n        w      w     w         w            w
  askBack           w     w    w        n    w         w          w       w        w      w     w         w            w
  reply             n     w    w        w    n         w          w       w        w      w     w         w            w
  accept            w     w    w        w    w         w          w       n        w      w     w         w            w
  challenge         w     w    w        w    w         w          w       n        w      w     w         w            w
  reopen            w     w    w        w    w         w          n       n        n      n     w         w            w
  tellOutcome       w     w    w        w    w         w          w       n        w      w     w         w            w
  close             w     w    w        w    w         w          w       n        w      w     w         w            w
  startReferral     w     n    n        n    n         n          n       n        n      n     n         w            w
  letWorkerRefer    n     n    n        n    n         n          w       n        w      w     w         w            w
  keepReferralsMine n     n    n        n    n         n          w       n        w      w     w         w            w
  turnIntoReferral  w     w    w        n    n         w          w       n        w      w     w         w            w
  tellLeaving       n     n    n        n    n         n          w       w        w      w     w         w            w
  callMe            w     n    n        n    n         n          w       w        w      w     w         w            w
  called            w     n    n        n    n         n          w       n        w      w     w         w            w
  knowFamily        w     n    n        n    n         n          w       w        w      w     w         w            w
  identify          w     n    n        n    n         n          w       n        w      w     w         w            w
  giveReference     w     n    n        n    n         n          w       n        w      w     w         w            w
  keepFrom          n     n    n        n    n         n          n       n        n      n     w         w            w
  handled           w     w    w        w    w         Y          w       w        w      w     w         w            w
  stillNeeded       w     w    w        w    w         Y          w       w        w      w     w         w            w
  file              w     w    w        w    w         w          Y       Y        Y      w     w         w            w`;

export const aLeadWhoIsTold = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        .     .    .        .    .         w          w       .        .      .     .         .            .
  editDraft         .     .    .        .    .         w          w       .        .      .     .         .            .
  withdraw          .     .    .        .    .         n          w       .        .      .     .         .            .
  markDanger        .     .    .        .    .         n          n       .        .      .     .         .            .
  aboutAdult        .     .    .        .    .         n          n       .        .      .     .         .            .
  take              .     .    .        .    .         n          w       .        .      .     .         .            .
  handOver          .     .    .        .    .         w          w       .        .      .     .         .            .
  answer            .     .    .        .    .         w          w       .        .      .     .         .            .
  askBack           .     .    .        .    .         w          w       .        .      .     .         .            .
  reply             .     .    .        .    .         w          w       .        .      .     .         .            .
  accept            .     .    .        .    .         w          w       .        .      .     .         .            .
  challenge         .     .    .        .    .         w          w       .        .      .     .         .            .
  reopen            .     .    .        .    .         w          n       .        .      .     .         .            .
  tellOutcome       .     .    .        .    .         w          w       .        .      .     .         .            .
  close             .     .    .        .    .         w          w       .        .      .     .         .            .
  startReferral     .     .    .        .    .         n          n       .        .      .     .         .            .
  letWorkerRefer    .     .    .        .    .         n          w       .        .      .     .         .            .
  keepReferralsMine .     .    .        .    .         n          w       .        .      .     .         .            .
  turnIntoReferral  .     .    .        .    .         w          w       .        .      .     .         .            .
  tellLeaving       .     .    .        .    .         n          w       .        .      .     .         .            .
  callMe            .     .    .        .    .         n          w       .        .      .     .         .            .
  called            .     .    .        .    .         n          w       .        .      .     .         .            .
  knowFamily        .     .    .        .    .         n          w       .        .      .     .         .            .
  identify          .     .    .        .    .         n          w       .        .      .     .         .            .
  giveReference     .     .    .        .    .         n          w       .        .      .     .         .            .
  keepFrom          .     .    .        .    .         n          n       .        .      .     .         .            .
  handled           .     .    .        .    .         Y          w       .        .      .     .         .            .
  stillNeeded       .     .    .        .    .         Y          w       .        .      .     .         .            .
  file              .     .    .        .    .         w          Y       .        .      .     .         .            .`;

/** Until then a lead is nobody to it. */
export const aLeadNotYetTold = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        n     n    n        n    n         .          .       n        n      n     n         n            n
  editDraft         n     n    n        n    n         .          .       n        n      n     n         n            n
  withdraw          n     n    n        n    n         .          .       n        n      n     n         n            n
  markDanger        n     n    n        n    n         .          .       n        n      n     n         n            n
  aboutAdult        n     n    n        n    n         .          .       n        n      n     n         n            n
  take              n     n    n        n    n         .          .       n        n      n     n         n            n
  handOver          n     n    n        n    n         .          .       n        n      n     n         n            n
  answer            n     n    n        n    n         .          .       n        n      n     n         n            n
  askBack           n     n    n        n    n         .          .       n        n      n     n         n            n
  reply             n     n    n        n    n         .          .       n        n      n     n         n            n
  accept            n     n    n        n    n         .          .       n        n      n     n         n            n
  challenge         n     n    n        n    n         .          .       n        n      n     n         n            n
  reopen            n     n    n        n    n         .          .       n        n      n     n         n            n
  tellOutcome       n     n    n        n    n         .          .       n        n      n     n         n            n
  close             n     n    n        n    n         .          .       n        n      n     n         n            n
  startReferral     n     n    n        n    n         .          .       n        n      n     n         n            n
  letWorkerRefer    n     n    n        n    n         .          .       n        n      n     n         n            n
  keepReferralsMine n     n    n        n    n         .          .       n        n      n     n         n            n
  turnIntoReferral  n     n    n        n    n         .          .       n        n      n     n         n            n
  tellLeaving       n     n    n        n    n         .          .       n        n      n     n         n            n
  callMe            n     n    n        n    n         .          .       n        n      n     n         n            n
  called            n     n    n        n    n         .          .       n        n      n     n         n            n
  knowFamily        n     n    n        n    n         .          .       n        n      n     n         n            n
  identify          n     n    n        n    n         .          .       n        n      n     n         n            n
  giveReference     n     n    n        n    n         .          .       n        n      n     n         n            n
  keepFrom          n     n    n        n    n         .          .       n        n      n     n         n            n
  handled           n     n    n        n    n         .          .       n        n      n     n         n            n
  stillNeeded       n     n    n        n    n         .          .       n        n      n     n         n            n
  file              n     n    n        n    n         .          .       n        n      n     n         n            n`;

export const nobodyToIt = `
                    draft sent passedOn seen needsMore unanswered handled answered closed filed withdrawn movedToReply stopped
  sendAnyway        n     n    n        n    n         n          n       n        n      n     n         n            n
  editDraft         n     n    n        n    n         n          n       n        n      n     n         n            n
  withdraw          n     n    n        n    n         n          n       n        n      n     n         n            n
  markDanger        n     n    n        n    n         n          n       n        n      n     n         n            n
  aboutAdult        n     n    n        n    n         n          n       n        n      n     n         n            n
  take              n     n    n        n    n         n          n       n        n      n     n         n            n
  handOver          n     n    n        n    n         n          n       n        n      n     n         n            n
  answer            n     n    n        n    n         n          n       n        n      n     n         n            n
  askBack           n     n    n        n    n         n          n       n        n      n     n         n            n
  reply             n     n    n        n    n         n          n       n        n      n     n         n            n
  accept            n     n    n        n    n         n          n       n        n      n     n         n            n
  challenge         n     n    n        n    n         n          n       n        n      n     n         n            n
  reopen            n     n    n        n    n         n          n       n        n      n     n         n            n
  tellOutcome       n     n    n        n    n         n          n       n        n      n     n         n            n
  close             n     n    n        n    n         n          n       n        n      n     n         n            n
  startReferral     n     n    n        n    n         n          n       n        n      n     n         n            n
  letWorkerRefer    n     n    n        n    n         n          n       n        n      n     n         n            n
  keepReferralsMine n     n    n        n    n         n          n       n        n      n     n         n            n
  turnIntoReferral  n     n    n        n    n         n          n       n        n      n     n         n            n
  tellLeaving       n     n    n        n    n         n          n       n        n      n     n         n            n
  callMe            n     n    n        n    n         n          n       n        n      n     n         n            n
  called            n     n    n        n    n         n          n       n        n      n     n         n            n
  knowFamily        n     n    n        n    n         n          n       n        n      n     n         n            n
  identify          n     n    n        n    n         n          n       n        n      n     n         n            n
  giveReference     n     n    n        n    n         n          n       n        n      n     n         n            n
  keepFrom          n     n    n        n    n         n          n       n        n      n     n         n            n
  handled           n     n    n        n    n         n          n       n        n      n     n         n            n
  stillNeeded       n     n    n        n    n         n          n       n        n      n     n         n            n
  file              n     n    n        n    n         n          n       n        n      n     n         n            n`;
