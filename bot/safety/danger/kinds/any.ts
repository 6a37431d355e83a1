import type { Rule } from "../../rule.ts";
import { phrase } from "../../sentences.ts";
import { fear, hurts, parent, young } from "./classes.ts";

/** Said of this minute, or a call for somebody to come. */
const urgent = String.raw`
  (?:right now|just now|as (?:we|i) (?:speak|type|write)|this (?:minute|second|instant)|at this moment|in front of (?:me|us)|(?:with|beside|next to|opposite) me(?: now)?|i am with (?:him|her|a|them)|im with (?:him|her|a|them)|(?:second|minute|min|sec)s? ago|moments? ago|half an hour ago|an hour ago|what do (?:i|we) do|what (?:should|shall) i do (?:now|right|first)?|what now|quick\S*|urgent\S*|asap|hurry|(?:someone|somebody) (?:come|needs? to come|help)|come (?:now|quick\S*)|(?:please|pls) (?:help|come|hurry|ring|call)|help (?:me|us|now|please|quick)|need (?:someone|somebody|help|the police|police|you|an ambulance) (?:now|here|quick\S*|straight|asap|urgently|to come)|straight ?away|immediately|emergency|(?:ring|call|dial|phone|rung|rang|called|calling|ringing)(?: for)? (?:the )?(?:999|police|ambulance|an ambulance)|999|ambulance|paramedics?|can i (?:keep|stop|hold|lock)|(?:do|shall|should|can|must) (?:i|we) (?:\S+ )?(?:keep|hold|stop|lock|evacuate|chase|follow|search|restrain|refuse|let (?:him|her|them) (?:go|leave|in|out|walk)|hand (?:him|her|them) over|send (?:him|her|them) home|ring the police|call the police|call (?:him|her) an|move))
`.trim();
/** What may still happen today. */
const tonight = String.raw`
  (?:tonight|this (?:afternoon|evening)|later today|after school|at (?:\d{1,4}(?:pm)?|three|four|half) (?:today|tonight)?|home ?time|end of (?:the )?(?:day|school)|when (?:he|she|they|i) (?:\S+ )?(?:gets? (?:in|home|back)|goes home)|on (?:his|her|their|the) way (?:here|over|now|up|down|to school)|in (?:an|half an|a|one|two|\d+|ten|twenty|five|fifteen|thirty) (?:hours?|mins?|minutes?)|waiting (?:for (?:him|her|them)|outside|at)|(?:is|are|hes|shes|theyre) coming (?:for|to|up|down|here)|about to)
`.trim();
const quiet = phrase(
  "training|certificate|printer|laptop|wifi|password|cover|timetable|lunch|meeting|form|report|deadline|policy|minibus booking|key|parking|room|no (?:rush|hurry|emergency|urgency)|not (?:urgent|an emergency)|isnt (?:urgent|an emergency)|every (?:day|night|week|morning)|most (?:days|nights|mornings)|usually|sometimes|always|often|homework|exam|mocks?|detention|nits|plaster|last (?:week|term|year|month)|panic attack|nose ?bleed|party|football|club|concert|parents evening|prom|birthday|contact (?:number|details|centre)|hay ?fever|uniform|calm(?:ed)?|settled",
);

/** What is grave enough beside a call for help or a word of tonight, whatever kind it is. */
export const anyKind: readonly Rule[] = [
  {
    all: [
      phrase(
        `${hurts}|weapon\\S*|knife|gun|missing|run off|ran off|gone|vanished|collapsed|unconscious|fitting|seizure|bleeding|blood|breathing|choking|overdose\\S*|pills|tablets|drunk|drugs|suicid\\S*|self harm\\S*|cutting|threat\\S*|attack\\S*|violent|aggressive|intruder|stranger|locked in|barricad\\S*|roof|bridge|road|river|fire|smoke|gas|terrif\\S*|screaming|hysterical|sobbing|begging|police|raped?|assault\\S*|kidnap\\S*|passport|airport|abroad|married|abuse\\S*|touched|naked|unsafe|not safe|in danger|at risk|hiding|wont (?:leave|go|come out|stop|let go)|refus\\S* to (?:leave|go|hand|let)|snatch\\S*|banned|injunction|court order`,
      ),
      phrase(urgent),
    ],
    unless: [quiet],
  },
  {
    all: [
      phrase(
        `kill\\S*|murder\\S*|hurt\\S*|harm\\S*|batter\\S*|beat\\S*|stab\\S*|shoot\\S*|burn\\S*|attack\\S*|kidnap\\S*|snatch\\S*|strangl\\S*|rap(?:e|ed)|punch\\S*|belt|knife|weapon\\S*|gun|threat\\S*|violent|danger\\S*|not safe|unsafe|suicid\\S*|overdose|die|dead|end it|run away|running away|taken away|drugs|married|passport|flight|airport|abroad|evicted|homeless|nowhere to|locked (?:in|out)|drunk|naked|photos|older (?:man|lads?|boys?)|met online|gang|fight\\S*|revenge|terrif\\S*|petrif\\S*|begg\\S*|hiding|scared (?:to|of|for)|frightened (?:to|of)|afraid (?:to|of)|brothers? (?:\\S+ ){0,3}coming|prison|released|bail`,
      ),
      phrase(tonight),
      phrase(`${fear}|${parent}|${young}|he|she|they|hes|shes|someone|lads|man`),
    ],
    unless: [
      quiet,
      phrase(
        "dentist|gp|doctor|play|film|movie|trip|match|swimming|sleepover|cinema|choir|netball|rehearsal|scared of (?:dogs|the dark|spiders)|calpol|headache|tutor|dead (?:line|tired)|fight(?:ing)? (?:over|about|for)|mum works|dad works",
      ),
    ],
  },
];
