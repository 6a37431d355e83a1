/**
 * Invented messages that between them pass every gate of the rules. The first look at a message prepares the patterns it
 * comes by, which takes far longer than the look; whoever reads these first leaves nothing of that to a teacher.
 */
export const warmingTexts: readonly string[] = [
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. Is that OK?",
  "The coach runs the football club at lunch and it is going well. She is back from the trip on Friday.",
  "On cover in room 31 a lad pulled his shirt down and went red. His friends laughed and he walked off to lunch.",
  "He said he’d been to the park 😀 with his cousin and had fun.",
  "Her tutor rang about the science homework; the number is 01632 960123, the day was 12/05/2014.",
];
