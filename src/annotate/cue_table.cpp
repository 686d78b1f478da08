// A table: the cues of attribution with what each says of its source's stance. The first row that holds a form wins.

#include "annotate/cue_table.h"

#include <array>

namespace dateline {

namespace {

using enum CueMeaning;
using enum CueInflection;
using R = CueRule;

constexpr CueRow rows[] = {
    // Negation and what turns a cue round.
    {negates, none, R::none,
     "not, n't, never, no, neither, nor, nobody, nothing, hardly, barely, scarcely, rarely, seldom, no longer, "
     "no one, little"},
    {withholds, verb, R::none,
     "refuse, decline, fail, hesitate, neglect, omit, avoid, forget to, stop short of, shy away from, shrink from, "
     "hold back from, refrain from, struggle, balk at, baulk at, duck, dodge, sidestep"},
    {withholds, noun, R::none, "refusal, failure, reluctance, inability, unwillingness, reticence"},
    {withholds, none, R::none,
     "yet to, still to, unable, unwilling, reluctant, loath, loth, hard to, difficult to, impossible to, slow to, "
     "at a loss to, in no position to, far from, anything but, too early to, too soon to, powerless to"},
    {asserts, none, R::none,
     "no doubt, no question, without doubt, without question, no secret, not only, not just, not merely, not simply, "
     "n't only, n't just, n't merely, n't simply, "
     "not surprisingly, not least, no less, no wonder, little doubt, no mistake, can not but, not alone"},
    {asserts, verb, R::none,
     "make no secret of, make no bones about, lose no time, waste no time, leave no doubt, make no apolog* for"},

    // Denies: says that it is not so, or stands against it.
    {denies, verb, R::none,
     "deny, reject, dismiss, dispute, refute, rebut, contest, repudiate, contradict, disprove, debunk, discredit, "
     "disavow, "
     "disown, "
     "renounce, retract, recant, rescind, backtrack on, walk back, walk _ back, row back on, back away from, "
     "disagree, dissent, demur, differ with, quarrel with, take issue with, take exception to, distance _ from, "
     "disclaim, negate, oppose, object, resist, scoff at, sniff at, reject out of hand, rubbish, pooh - pooh, scorn, "
     "spurn, "
     "rebuff, "
     "repel, veto, rule out, rule _ out, "
     "turn down, turn _ down, knock back, knock down, knock _ down, shoot down, shoot _ down, throw out, slap down, "
     "slap _ down, swat down, swat away, bat away, dismiss as, write off, write _ off, "
     "give the lie to, pour scorn on, heap scorn on, wash _ hands of, want nothing to do with, "
     "plead not guilty, plead innocent, protest _ innocence, maintain _ innocence, protest against, come out against, "
     "speak out against, argue against, vote against, decide against, be against, remain against, turn against, rail "
     "against, appeal against, lobby against, "
     "campaign against, "
     "draw the line at, put paid to, set _ face against, stand against, hit back at, push back against, push back at, "
     "push back on, discount"},
    {denies, noun, R::none,
     "denial, rejection, dismissal, rebuttal, refutation, repudiation, disavowal, retraction, contradiction, "
     "disclaimer, "
     "opposition, objection"},
    {denies, none, R::none,
     "in denial, opposed to, at odds with, there is no truth, no truth in, no truth to, no basis for, "
     "no foundation, in dispute, dead set against, contrary to, adamantly opposed, nonsense, baseless, unfounded, "
     "untrue"},

    // Downplays: so it may be, but it matters little.
    {downplays, verb, R::wave_away,
     "play down, play _ down, downplay, downgrade, brush off, brush _ off, brush aside, brush _ aside, shrug off, "
     "shrug _ off, wave off, wave _ off, wave away, wave _ away, wave aside, wave _ aside, laugh off, laugh _ off, "
     "sweep aside, push aside, set aside, shrug"},
    {downplays, verb, R::none,
     "minimise, understate, underplay, soft - pedal, softpedal, make light of, make little of, gloss over, trivialise, "
     "belittle, tone down, tone _ down, talk down, talk _ down, dampen, damp down, pour cold water on, throw cold "
     "water on, "
     "soften, water down, whitewash, shrug at, calm fears, allay fears, allay concerns, "
     "soothe fears, ease fears, quell fears, calm nerves, temper expectations, temper hopes, explain away, "
     "explain _ away, deprecate, poke fun at, make fun of, sneeze at, think little of, make nothing of"},
    {downplays, none, R::none,
     "unfazed by, unconcerned by, unperturbed by, unbothered by, untroubled by, relaxed about"},

    // Doubts: will not say that it is so.
    {doubts, verb, R::none,
     "doubt, query, mistrust, distrust, disbelieve, second - guess, cast doubt, cast _ doubt*, throw doubt, "
     "throw _ doubt*, raise doubt*, raise _ doubt*, raise question*, raise _ question*, raise eyebrows, "
     "sow doubt, pour doubt, have doubts, have _ doubts, have reservations, have misgivings, call into question, "
     "call _ into question, bring into question, bring _ into question, throw into question, throw into doubt, "
     "put in doubt, pick holes in, poke holes in, look askance at, raise an eyebrow at, reserve judgment, reserve "
     "judgement, "
     "keep an open mind, remain to be convinced, want to be convinced, take with a pinch of salt"},
    {asks, verb, R::none, "question about, question over, question _ about, question _ over"},
    {doubts, verb, R::question, "question"},
    {doubts, verb, R::challenge, "challenge"},
    {doubts, noun, R::none,
     "doubt, reservation, misgiving, skepticism, scepticism, disbelief, uncertainty, distrust, qualm, incredulity, "
     "suspicion"},
    {doubts, none, R::none,
     "sceptical, skeptical, doubtful, dubious, unconvinced, unpersuaded, unsure, uncertain, incredulous, wary, leery, "
     "cagey, "
     "ambivalent, agnostic, noncommittal, non - committal, unclear, unknown, unproven, unconfirmed, unverified, "
     "less certain, less sure, less convinced, less than certain, less than sure, less than convinced, moot, "
     "open to question, in doubt, sceptically, skeptically, up in the air, hard - pressed, suspicious of, "
     "the jury is out, keeps an open mind"},

    // Pledges: will do it, or see to it.
    {pledges, verb, R::none,
     "pledge, promise, vow, commit, undertake, guarantee, threaten, give _ word, give _ assurance*, give _ "
     "undertaking, "
     "give _ guarantee, give _ commitment, make _ commitment, swear to, pledge to, take an oath, "
     "be committed to, be determined to, be ready to, be prepared to, stand ready to, "
     "promise to, hold out the prospect of, underwrite, pledge _ allegiance"},
    {pledges, noun, R::none, "pledge, promise, vow, commitment, undertaking, guarantee, oath, threat"},
    {pledges, none, R::none,
     "determined to, committed to, ready to, prepared to, willing to, resolved to, bent on, hell - bent on, "
     "on a promise to, under oath to"},
    {plans, verb, R::none,
     "plan, intend, aim, offer, volunteer, set out to, look to, mean to, be about to, be going to, plot, "
     "make plans, have plans, draw up plans, set _ sights on, be minded to"},
    {plans, noun, R::none,
     "plan, intention, intent, aim, offer, willingness, readiness, determination, resolve, desire"},
    {plans, none, R::none, "minded to, keen to, eager to, about to"},

    // Demands: wants it done, or not done.
    {demands, verb, R::none,
     "demand, urge, order, instruct, command, require, request, beg, implore, beseech, entreat, exhort, "
     "press for, push for, push _ to, press _ to, pressure, pressurise, lobby, petition, "
     "appeal, appeal for, appeal to, plead, plead for, plead with, call for, call _ for, call on, call upon, call out "
     "for, "
     "cry out for, clamour, clamor, bay for, shout for, ask for, ask _ for, ask permission, ask leave, "
     "want, would like, seek, insist on, insist upon, recommend, advocate, propose, prescribe, "
     "encourage, invite, summon, convene, bid, tell _ not to, warn against, warn _ against, warn off, advise against, "
     "advise _ against, caution against, caution _ against, counsel against, forbid, prohibit, ban, bar, prevent, "
     "campaign for, argue for, lobby for, make the case for, put the case for, "
     "press ahead with, nudge, goad, dare, coax, cajole, admonish, enjoin, "
     "need, prefer, back calls for, join calls for, lead calls for, renew calls for, "
     "repeat calls for, issue an ultimatum, set an ultimatum, set a deadline, serve notice, "
     "prevail on, prevail upon, make _ plea, make _ appeal"},
    {demands, noun, R::none,
     "demand, call for, call on, call to, request, appeal, plea, order, instruction, command, ultimatum, "
     "petition, "
     "recommendation, proposal, exhortation, entreaty, wish, directive, injunction, invitation, insistence on, request "
     "for"},
    {demands, none, R::none, "directed to, in favour of, in favor of, desperate for, impatient for, 'd like"},

    {asserts, verb, R::infinitive_demands,
     "warn, caution, remind, motion, gesture, phone, radio, alert, nod, notify, inform"},
    {asserts, noun, R::infinitive_demands, "warning, reminder, notice, advice"},

    // Asks: wants to know it.
    {asks, verb, R::ask, "ask"},
    {asks, verb, R::none,
     "wonder, inquire, enquire, ponder, quiz, ask about, ask whether, ask if, ask why, ask how, ask what, ask who, ask "
     "when, "
     "ask where, ask which, ask _ about, ask _ whether, ask _ if, ask _ why, ask _ how, ask _ what, ask _ who, ask _ "
     "when, "
     "want to know, want to hear, demand to know, ask to know, seek to know, beg to know, like to know, love to know, "
     "seek clarity, seek clarification, "
     "demand answers, seek answers, want answers, demand an explanation for, grill, interrogate, pose _ question, "
     "puzzle over, query whether, press on, press _ on, press _ about, scratch _ head, ask _ question*"},
    {asks, noun, R::none, "inquiry about, enquiry about, query"},
    {asks, none, R::none, "curious, keen to know, anxious to know, eager to know, desperate to know, the question of"},

    // Expects: says what will be.
    {expects, verb, R::none,
     "expect, hope, fear, predict, forecast, foretell, foresee, anticipate, envisage, envision, project, prophesy, "
     "dread, wish, bet, wager, tip, look forward to, bank on, count on, bargain on, bargain for, brace for, brace _ "
     "for, "
     "pin _ hopes on, hold out hope, hold out hopes, pray, long for, yearn, dream of, await, gamble, augur, bode, "
     "live in hope, live in fear, be due, be set to, be scheduled, be slated, be poised, be likely to, be bound to, be "
     "tipped, "
     "be on course, be on track, shape up, speculate, reckon on, plan for, prepare for"},
    {expects, verb, R::worry, "worry, fret"},
    {expects, noun, R::none,
     "hope, fear, expectation, prediction, forecast, projection, anticipation, prospect, premonition, dread, prophecy, "
     "optimism, pessimism, confidence, bet"},
    {expects, noun, R::worry, "worry, concern, anxiety, alarm, apprehension, unease"},
    {expects, none, R::worry,
     "concerned, worried, anxious, alarmed, apprehensive, uneasy, nervous, afraid, frightened, scared"},
    {expects, none, R::none,
     "hopeful, optimistic, pessimistic, confident, bullish, bearish, fearful, expectant, upbeat, gloomy about, "
     "likely, in the hope, in hopes, hoping against hope, in anticipation, set to, due, scheduled, slated, poised"},

    // Accepts: asserts, and to refuse it is to deny.
    {accepts, verb, R::infinitive_pledges, "agree, consent, acquiesce, opt, choose, elect, decide, resolve"},
    {accepts, verb, R::none,
     "accept, recognise, support, endorse, back, favour, favor, approve, welcome, condone, embrace, champion, "
     "sanction, "
     "uphold, concur, buy, vote for, subscribe to, sign up to, stand by, stick by, adhere to, vouch for, allow, "
     "permit, authorise, "
     "let, tolerate, countenance, ratify, adopt, corroborate, share the view, share _ view, "
     "side with, sympathise with, defend, own up to, see the case for, see the point of, see a need for, entertain"},
    {accepts, noun, R::none,
     "acceptance, agreement, support, endorsement, approval, backing, recognition, consent, corroboration"},
    {accepts, none, R::none, "in agreement with, on board with, supportive of"},

    // Carries: what follows decides.
    {carries, verb, R::light,
     "express, voice, raise, make, issue, give, repeat, reiterate, renew, share, echo, air, register, offer up, utter, "
     "harbour, harbor, put forward, evince, betray, convey, relay, restate, reaffirm, lodge, amplify, signal _ "
     "intention"},
    {carries, verb, R::none,
     "have, hold, show, continue, go on, keep, begin, start, seek to, try, attempt, manage, appear, seem, tend, "
     "be quick to, be forced to, be obliged to, be moved to, be at pains to, hasten, rush, come to, get, take, use, "
     "help, "
     "serve, dare to, join, lead, add to, underline, articulate, publish, release, deliver, file, submit, speak of, "
     "talk of, "
     "face, hear, receive, field, meet, fuel, stoke, spark, prompt, draw, stand by, stick to"},

    // Asserts: says that it is so. The rules see to those that content turns.
    {asserts, verb, R::speech,
     "say, tell, write, add, tweet, post, read, shout, yell, bark, cry, continue, begin, scrawl, note, reply, respond, "
     "retort, scream, state, quip, joke, text, snap, chant, sigh, type, blog, go, run, speak, mutter, whisper, "
     "interject, "
     "repeat, email, e - mail, message, interrupt, fume, thunder, rage, explain, remark, put it, put it to, exclaim, "
     "demand to "
     "be told"},
    {asserts, verb, R::announce, "announce, declare, confirm, signal, indicate, serve notice"},
    {asserts, verb, R::assure, "assure, reassure, swear"},
    {asserts, noun, R::assure, "assurance, reassurance"},
    {asserts, verb, R::suggest, "suggest, moot, float"},
    {demands, verb, R::none, "advise, counsel"},
    {asserts, noun, R::suggest, "suggestion, idea"},
    {asserts, verb, R::call,
     "call, describe, brand, label, dub, denounce, decry, slam, blast, condemn, term, "
     "characterise, "
     "portray, depict, paint, style, see, regard, view, deem, consider, castigate, lambast, lambaste, attack"},
    {denies, verb, R::deride, "scoff"},
    {asserts, verb, R::deride, "ridicule, mock, deride, pillory, lampoon"},
    {asserts, verb, R::counter, "counter, hit back, fire back, shoot back, push back"},
    {asserts, verb, R::put, "put"},
    {asserts, verb, R::none,
     "claim, insist, maintain, argue, assert, contend, allege, aver, avow, affirm, attest, testify, depose, "
     "point out, point to, stress, emphasise, underscore, highlight, observe, comment, report, reveal, relate, recall, "
     "recount, recollect, remember, narrate, admit, concede, acknowledge, confess, grant, own, believe, think, "
     "feel, reckon, suppose, assume, presume, guess, suspect, understand, know, realise, find, conclude, infer, "
     "deduce, surmise, "
     "estimate, calculate, judge, rule, hold, hear, learn, discover, determine, establish, imply, insinuate, intimate, "
     "show, demonstrate, illustrate, prove, accuse, blame, criticise, charge, complain, "
     "grumble, gripe, moan, whine, lament, bemoan, regret, apologise, thank, praise, hail, applaud, commend, "
     "congratulate, "
     "boast, brag, crow, gloat, cite, quote, mention, refer to, allude to, talk about, speak about, "
     "discuss, detail, outline, set out, lay out, spell out, specify, list, name, identify, advertise, "
     "proclaim, pronounce, profess, volunteer, theorise, hypothesise, "
     "posit, postulate, generalise, elaborate, expand, clarify, correct, amend, update, brief, teach, warn of, "
     "attribute, ascribe, credit, compare, liken, contrast, joke about, tease, tut, sneer, jeer, sniff, snarl, growl, "
     "groan, "
     "sob, weep, laugh, chuckle, smile, grin, nod, beam, gush, enthuse, marvel, mourn, exclaim, bellow, roar, "
     "answer, dictate, sing, rap, echo, agree with, sympathise, "
     "imagine, dream, hint, point, disclose, evidence, make clear, make _ clear, make it clear, make plain, "
     "offer _ thought*, offer _ advice, offer _ explanation*, offer _ apolog*, offer _ condolence*, offer _ praise, "
     "offer _ critici*, offer _ account*, offer _ detail*, offer _ evidence, offer _ opinion*, offer _ assessment*, "
     "make the point, make the case, single out, put down to, chalk up to, weigh in, chime in, chip in, sum up, open "
     "up about, "
     "speak out about, own up, come clean, let slip, leak, divulge, tip off, break the news, pass on, get across, take "
     "credit for, "
     "lash out at, hit out at, have it that, mean, vent, rant, rave, opine, pontificate, "
     "ask for forgiveness, plead guilty, plead innocence"},
    {asserts, noun, R::none,
     "claim, assertion, allegation, accusation, statement, comment, remark, contention, insistence, argument, belief, "
     "view, "
     "opinion, verdict, conclusion, finding, report, rumour, rumor, admission, confession, revelation, disclosure, "
     "announcement, declaration, testimony, account, complaint, criticism, observation, explanation, word, estimate, "
     "impression, theory, hypothesis, suspicion that, boast, charge, tweet, message, understanding, analysis, "
     "assessment, "
     "judgment, judgement, ruling, position, stance, line, version, description, mention, reference, evidence, "
     "speculation"},
    {asserts, none, R::none,
     "according to, per, in the words of, in the view of, in the opinion of, reportedly, allegedly, apparently, "
     "supposedly, "
     "purportedly, ostensibly, convinced, certain, sure, adamant, aware, proud, glad, sorry, pleased, delighted, sad, "
     "angry"},
};

}  // namespace

std::span<const CueRow> cue_table() { return rows; }

}  // namespace dateline
