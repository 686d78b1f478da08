// A table: predicates of events with PLOVER's types and modes, and the classes of words they are told apart by.

#include "annotate/event_table.h"

#include <array>

namespace dateline {

namespace {

using enum EventUse;
using enum EventRoles;
using T = EventType;
using W = EventWord;

constexpr PredicateRow rows[] = {
    // What would else be read by a more general row below.
    {act, T::assault, "", W::verb, standard, "break CEASEFIRE, violate CEASEFIRE, breach CEASEFIRE"},
    {act, T::sanction, "discontinue", W::verb, standard,
     "withdraw INSPECTOR, withdraw PEACEKEEPER, pull out PEACEKEEPER, pull PEACEKEEPER"},
    {act, T::aid, "", W::verb, standard, "grant AIDGOODS, grant AIDGOODS to"},
    {act, T::concede, "", W::verb, standard,
     "accept DEMAND, accede to DEMAND, meet DEMAND, approve request, grant request, accept request, reverse decision, "
     "reverse RESTRICTION, drop INVESTIGATION, close INVESTIGATION, end INVESTIGATION, grant THING, award right"},
    {act, T::threaten, "", W::verb, standard,
     "issue ultimatum, give ultimatum, deliver ultimatum, set deadline, give deadline, issue deadline, issue warning, "
     "give warning, send warning, issue threat, make threat"},
    {act, T::coerce, "arrest", W::verb, standard, "issue warrant, issue arrest warrant"},
    {act, T::retreat, "return", W::verb, standard,
     "return BELONGING to, hand over BELONGING to, give back THING, hand back THING"},
    {act, T::aid, "", W::verb, standard, "provide SUPPORT, extend SUPPORT, give SUPPORT, hand over AIDGOODS to"},

    // Verbs without an event of their own.
    {light, T::consult, "", W::verb, standard,
     "carry out, conduct, launch, stage, mount, hold, make, give, have, take, do, perform, commit, issue, "
     "express, voice, lodge, open, convene, undertake, pay, impose, place, put, level, file, deliver, provide, extend, "
     "grant, wage, unleash, perpetrate, orchestrate, execute, lead, organise, begin, start, order, initiate, resume, "
     "announce, declare, call, enter, sign, reach, strike, seal, conclude, receive, convey, "
     "reiterate, renew, reaffirm, raise, attend, participate in, take part in, engage in, join, go on, declare, "
     "complete, finish, wrap up, intensify, step up, continue, keep up, suspend, send, show, win, enact, apply, slap, "
     "heap, pour, complete, cease, see, pursue, arrange, agree on, be, swear in"},

    // Begins, goes on.
    {phase, T::consult, "", W::verb, standard,
     "begin, start, continue, resume, keep, go on, get underway, be underway, get under way, speed, speed up, "
     "accelerate, help, manage, try, attempt, seek, proceed, move, complete, finish, intensify, step up, claim, use, "
     "come, go, return, rush, go ahead"},

    // Commits the subject.
    {intend, T::agree, "", W::verb, standard,
     "will, wo, 'll, shall, would, plan, plot, intend, aim, prepare, mean, decide, expect, hope, mull, consider, "
     "schedule"},
    {intend, T::agree, "", W::adjective, standard,
     "ready, willing, prepared, set, due, about, poised, likely, scheduled, committed, determined, going, keen, open, "
     "eager, expected"},
    {decline, T::reject, "", W::verb, standard, "refuse, decline, fail, neglect, balk, hesitate"},
    {decline, T::reject, "", W::adjective, standard, "unwilling, reluctant, loath, unable"},
    {oblige, T::request, "", W::verb, standard, "must, should, need, have, ought"},

    // AGREE: commits itself to cooperate.
    {act, T::agree, "", W::verb, standard,
     "promise, pledge, vow, offer, agree, agree on, agree to, agree upon, agree with, consent, consent to, undertake, "
     "commit to, commit, volunteer, swear, assent, accede to, accept PROPOSAL, endorse PLAN, ratify, approve ACCORD, "
     "accept ACCORD, accept DEMAND, accept invitation, guarantee, sign up to, be committed to, give go - ahead, "
     "come to terms, settle dispute, resolve dispute, settle with"},
    {act, T::agree, "", W::noun, moved, "pledge, promise, commitment, willingness, readiness"},

    // CONSULT.
    {act, T::consult, "visit", W::verb, standard,
     "visit, travel to, fly to, arrive in, arrive at, arrive for TALKS, go to for TALKS, pay visit, tour, "
     "return to for TALKS, head to for TALKS"},
    {act, T::consult, "visit", W::noun, moved, "visit, trip, state visit, tour, official visit"},
    {act, T::consult, "", W::verb, reciprocal,
     "meet, meet with, confer, confer with, consult, consult with, negotiate, negotiate with, discuss, discuss with, "
     "talk to, talk with, speak with, speak to, hold TALKS, have TALKS, sit down with, huddle with, hold discussion, "
     "exchange view, exchange views, parley, brief, reach out to, engage with, debate with, "
     "open TALKS, begin TALKS, start TALKS, resume TALKS, attend TALKS, attend summit, launch TALKS, "
     "take part in TALKS, participate in TALKS, conduct TALKS, address summit, engage in TALKS, restart TALKS, "
     "enter TALKS, enter into TALKS, conclude TALKS, join TALKS"},
    {act, T::consult, "phone", W::verb, reciprocal,
     "telephone, phone, call by telephone, speak by telephone, speak by phone, hold call, have call, "
     "hold conversation, speak on phone, discuss by phone"},
    {act, T::consult, "phone", W::noun, reciprocal, "phone call, telephone call, telephone conversation"},
    {act, T::consult, "host", W::verb, standard,
     "host, receive OFFICIAL, welcome OFFICIAL, greet, invite, play host to, host TALKS, host summit"},
    {act, T::consult, "third-party", W::verb, standard,
     "mediate, mediate between, broker, facilitate TALKS, arbitrate, mediate in, shuttle between, broker ACCORD, "
     "launch mediation, sponsor TALKS, chair TALKS, moderate TALKS, offer to mediate, broker TALKS"},
    {act, T::consult, "third-party", W::noun, standard, "mediation, arbitration, shuttle diplomacy"},
    {act, T::consult, "", W::noun, reciprocal,
     "talk, negotiation, meeting, discussion, consultation, summit, dialogue, conversation, peace talk, "
     "roundtable, tete - a - tete, deliberation"},

    // SUPPORT: verbal cooperation, diplomatic ties, agreements signed.
    {act, T::support, "", W::verb, standard,
     "support, back, defend, praise, welcome, endorse, applaud, commend, hail, laud, congratulate, thank, apologise, "
     "apologise to, apologise for, recognise, recognise as, express SUPPORT, express SYMPATHY, voice SUPPORT, "
     "pledge SUPPORT, offer SUPPORT, throw SUPPORT behind, lend SUPPORT, "
     "reiterate SUPPORT, reaffirm SUPPORT, declare SUPPORT, announce SUPPORT, promise SUPPORT, show SUPPORT, "
     "affirm SUPPORT, renew SUPPORT, confirm SUPPORT, underline SUPPORT, underscore SUPPORT, "
     "stress SUPPORT, rally behind, rally around, side with, "
     "stand by, stand with, stand behind, come to defence, come to defense, vouch for, speak in favour, vote for, "
     "advocate for, champion, "
     "salute, sympathise with, condole, congratulate on, credit, honour, encourage, "
     "pay tribute to, vow solidarity, stick up for, express gratitude, express appreciation, "
     "express condolence, express readiness, convey condolence, express optimism, express confidence, "
     "express satisfaction, express hope, appreciate, have confidence, ask for forgiveness, forgive, "
     "celebrate, campaign for, lobby for, "
     "establish TIES, restore TIES, normalise TIES, upgrade TIES, strengthen TIES, improve TIES, resume TIES, "
     "renew TIES, deepen TIES, re - establish TIES, reestablish TIES, open embassy, reopen embassy, boost TIES, "
     "expand TIES, develop TIES, forge TIES, enhance TIES, "
     "reach ACCORD, reach consensus, reach compromise, strike ACCORD, clinch ACCORD, hammer out ACCORD, "
     "finalise ACCORD, conclude ACCORD, seal ACCORD, agree deal, "
     "sign ACCORD, ink ACCORD, initial ACCORD, enter into ACCORD, sign, conclude ACCORD with, form ALLIANCE, "
     "enter ALLIANCE, join ALLIANCE, ally with, align with, reconcile with, reconcile, make peace with, "
     "embrace, uphold, acclaim, nominate"},
    {act, T::support, "", W::verb, received, "win SUPPORT, win backing, gain SUPPORT, receive SUPPORT, enjoy SUPPORT"},
    {act, T::support, "", W::noun, standard,
     "support for, backing for, praise for, endorsement, praise, condolence, apology, solidarity with, tribute, "
     "congratulation, sympathy, gratitude"},
    {act, T::support, "", W::noun, reciprocal, "signing of ACCORD"},

    // CONCEDE: eases what it did to its own, gives in to demands.
    {act, T::concede, "", W::verb, standard,
     "concede, concede to, give in to, bow to, cave in to, yield to, relent, back down, capitulate, "
     "acquiesce to, acquiesce, compromise, make concession, grant amnesty, pardon, commute, "
     "lift RESTRICTION, ease RESTRICTION, relax RESTRICTION, end RESTRICTION, cancel RESTRICTION, "
     "remove RESTRICTION, loosen RESTRICTION, revoke RESTRICTION, suspend RESTRICTION, waive RESTRICTION, "
     "rescind RESTRICTION, repeal RESTRICTION, repeal LAW, annul LAW, abolish LAW, scrap RESTRICTION, drop CHARGE, "
     "dismiss CHARGE, withdraw CHARGE, drop case, "
     "lift SANCTION, ease SANCTION, remove SANCTION, end SANCTION, waive SANCTION, suspend SANCTION, drop SANCTION, "
     "legalise, unblock, unban, reinstate, restore RIGHT, recognise VICTORY, approve LAW, "
     "call off STRIKE, end STRIKE, suspend STRIKE, halt STRIKE, cancel STRIKE, end protest, call off protest, "
     "grant PERMISSION, grant autonomy, grant independence, grant citizenship, grant bail, give PERMISSION, "
     "acquit, exonerate, clear of, overturn conviction, quash conviction, grant pardon, issue pardon, "
     "allow protest, permit protest, agree to reform, sack, dismiss OFFICIAL, fire OFFICIAL, step up reform, "
     "amnesty, give up demand, drop demand, return power, hand over power"},
    {act, T::concede, "", W::noun, moved, "concession, capitulation"},
    {act, T::concede, "", W::noun, standard,
     "pardon, amnesty, lifting of RESTRICTION, lifting of SANCTION, easing of RESTRICTION, easing of SANCTION, "
     "removal of RESTRICTION, removal of SANCTION"},

    // COOPERATE: material cooperation.
    {act, T::cooperate, "", W::verb, reciprocal,
     "cooperate, cooperate with, co - operate, co - operate with, collaborate, collaborate with, work with, "
     "work together, partner, partner with, team up, team up with, "
     "share INFORMATION, share INFORMATION with, exchange INFORMATION, exchange PRISONER, swap PRISONER, "
     "trade with, do business with, conduct EXERCISE, hold EXERCISE, stage EXERCISE, begin EXERCISE, join forces, "
     "join hands, coordinate, coordinate with, participate in EXERCISE, run EXERCISE, start EXERCISE, "
     "liaise with"},
    {act, T::cooperate, "", W::verb, standard,
     "extradite, extradite to, hand over SUSPECT, surrender SUSPECT, turn over SUSPECT, train, advise, tip off, "
     "provide INFORMATION, pass INFORMATION, supply INFORMATION, give INFORMATION, hand over INFORMATION, "
     "deliver INFORMATION, invest in, sell WEAPON, buy WEAPON, export, import, implement ACCORD, honour ACCORD, "
     "comply with, observe ACCORD, abide by, open market, help train, teach, mentor"},
    {act, T::cooperate, "", W::noun, reciprocal,
     "cooperation, collaboration, joint exercise, military exercise, joint drill, war game, naval exercise, prisoner "
     "exchange, prisoner swap, "
     "information sharing, intelligence sharing, partnership, joint patrol"},
    {act, T::cooperate, "", W::noun, suffered, "extradition"},

    // AID.
    {act, T::aid, "", W::verb, standard,
     "donate, donate to, fund, finance, subsidise, bankroll, supply to, supply with, arm, equip, "
     "provide AIDGOODS, send AIDGOODS, give AIDGOODS, deliver AIDGOODS, grant AIDGOODS, offer AIDGOODS, "
     "extend AIDGOODS, ship AIDGOODS, distribute AIDGOODS, hand over AIDGOODS, transfer AIDGOODS, lend AIDGOODS, "
     "contribute AIDGOODS, allocate AIDGOODS, release FUNDS, disburse AIDGOODS, airlift, airlift AIDGOODS, "
     "fly AIDGOODS, bring AIDGOODS, drop AIDGOODS, raise FUNDS for, earmark AIDGOODS, dispatch AIDGOODS, "
     "increase AIDGOODS, boost AIDGOODS, pump AIDGOODS, channel AIDGOODS, "
     "approve AIDGOODS, pay AIDGOODS, award AIDGOODS, supply AIDGOODS, hand out AIDGOODS, resume AIDGOODS, "
     "help, assist, aid, shelter, harbour, "
     "feed, treat, vaccinate, rescue, evacuate, rehabilitate, rebuild, protect, relieve, resettle, "
     "contribute to, contribute, come to aid, come to rescue, "
     "lend to, bail out, forgive debt, cancel debt, write off debt, reschedule debt, "
     "open border, open border to, "
     "accept refugee, accept REFUGEE, take in REFUGEE, host REFUGEE, admit REFUGEE, welcome REFUGEE, receive REFUGEE, "
     "give AIDGOODS to, smuggle AIDGOODS to, give shelter, give sanctuary, give refuge, give asylum, "
     "send PEACEKEEPER, deploy PEACEKEEPER, contribute PEACEKEEPER, provide PEACEKEEPER, dispatch PEACEKEEPER, "
     "keep peace, participate in PEACEKEEPING, take part in PEACEKEEPING, serve in PEACEKEEPING, "
     "provide PROTECTION, offer PROTECTION, send doctor, send medic, send rescuer, send RESCUE, fly RESCUE, rush "
     "RESCUE"},
    {act, T::aid, "", W::verb, received,
     "receive AIDGOODS, get AIDGOODS, obtain AIDGOODS, accept AIDGOODS, receive AIDGOODS from, secure AIDGOODS"},
    {act, T::aid, "", W::noun, standard,
     "humanitarian aid, military aid, financial aid, food aid, aid to, assistance to, donation, relief effort, "
     "airlift, relief operation, humanitarian assistance, military assistance, financial assistance, economic aid, "
     "shipment of AIDGOODS, delivery of AIDGOODS, provision of AIDGOODS, grant of, loan of, donation of, bailout"},
    {act, T::aid, "", W::noun, suffered, "evacuation, rescue"},

    // RETREAT.
    {act, T::retreat, "withdraw", W::verb, standard,
     "withdraw, withdraw from, withdraw FORCE, pull out, pull out of, pull out FORCE, pull FORCE, pull back, "
     "pull back from, retreat, retreat from, evacuate FORCE, evacuate settlement, redeploy from, demobilise, leave for "
     "FORCE, "
     "vacate, abandon POSITION, hand over POSITION, hand over control, cede POSITION, cede, cede control, "
     "relinquish, end occupation, lift siege, "
     "lift blockade, end blockade, lift EMBARGO, disengage, stand down, bring home FORCE, send home FORCE, "
     "remove FORCE, reduce FORCE, cut FORCE, draw down, leave territory, vacate POSITION, give up POSITION"},
    {act, T::retreat, "withdraw", W::noun, moved,
     "withdrawal, pullout, pull - out, pullback, pull - back, retreat, troop withdrawal, disengagement, "
     "drawdown, troop reduction, demobilisation"},
    {act, T::retreat, "release", W::verb, standard,
     "release, free, set free, let go, let free, liberate PRISONER, repatriate, release from, ransom, release on bail, "
     "release PRISONER"},
    {act, T::retreat, "release", W::noun, suffered, "release, repatriation"},
    {act, T::retreat, "return", W::verb, standard,
     "return PROPERTY, return to PROPERTY, hand back, give back, pay compensation, compensate, return remains, "
     "return body, pay REPARATION, give up PROPERTY, restore PROPERTY, return BELONGING"},
    {act, T::retreat, "return", W::noun, standard, "restitution, reparation"},
    {act, T::retreat, "disarm", W::verb, standard,
     "disarm, lay down WEAPON, surrender, surrender to, give up WEAPON, hand over WEAPON, surrender WEAPON, "
     "destroy WEAPON, scrap WEAPON, turn in WEAPON, dismantle WEAPON, dismantle program, renounce violence, "
     "decommission, give self up, lay down arms, suspend program, halt program, freeze program, turn self in"},
    {act, T::retreat, "disarm", W::noun, moved, "disarmament, surrender, decommissioning"},
    {act, T::retreat, "ceasefire", W::verb, standard,
     "declare CEASEFIRE, announce CEASEFIRE, call CEASEFIRE, observe CEASEFIRE, begin CEASEFIRE, implement CEASEFIRE, "
     "extend CEASEFIRE, respect CEASEFIRE, renew CEASEFIRE, halt FIGHTING, suspend FIGHTING, end FIGHTING, "
     "stop FIGHTING, cease FIGHTING, cease FIRE, end war, hold fire, proclaim CEASEFIRE, uphold CEASEFIRE, honour "
     "CEASEFIRE, "
     "maintain CEASEFIRE, start CEASEFIRE, enter CEASEFIRE, cease hostility, suspend operation, halt offensive, "
     "de - escalate, deescalate"},
    {act, T::retreat, "ceasefire", W::noun, reciprocal,
     "ceasefire, cease - fire, truce, armistice, cessation of FIGHTING, end to FIGHTING, de - escalation"},
    {act, T::retreat, "access", W::verb, standard,
     "allow ACCESS, grant ACCESS, give ACCESS, permit ACCESS, let in, allow in, admit INSPECTOR, receive INSPECTOR, "
     "allow INSPECTOR, accept INSPECTOR, let INSPECTOR, allow AIDGOODS, allow PEACEKEEPER, permit INSPECTOR, "
     "allow to enter, allow into, open CORRIDOR, reopen border, re - open border, reopen CORRIDOR, allow to return, "
     "accept PEACEKEEPER"},
    {act, T::retreat, "resign", W::verb, alone,
     "resign, step down, abdicate, quit OFFICE, leave OFFICE, stand down, give up power, relinquish power, "
     "step aside, hand in resignation, tender resignation, submit resignation, cede power, hand over power"},
    {act, T::retreat, "resign", W::noun, moved, "resignation, abdication"},

    // REQUEST.
    {act, T::request, "", W::verb, standard,
     "demand, urge, call for, call on, call upon, appeal for, appeal to, ask for, ask to, request, press, press for, "
     "order, order to, insist, insist on, implore, plead with, plead for, beg, beseech, exhort, entreat, "
     "demand that, push for, ask that, invite to, instruct, direct, enjoin, petition, lobby, "
     "urge to, advise to, recommend, propose, seek AIDGOODS, seek REFUGE, seek ASYLUM, seek help, "
     "seek support, seek ACCORD, seek TALKS, seek meeting, seek return, seek release, seek extradition, seek RELIEF, "
     "seek assurance, seek answer, seek clarification, seek explanation, seek information, seek PERMISSION, "
     "summon, subpoena, pressure, pressure to, exert pressure, apply for ASYLUM, "
     "put pressure, tell to, warn to, encourage to, solicit, clamour for, advocate, bid for, "
     "seek extension, request that, make appeal, issue appeal, make request, issue call, renew call, reiterate call, "
     "reiterate demand, make demand, issue demand, press to, remind, caution to, challenge to, "
     "agitate for"},
    {act, T::request, "", W::noun, standard,
     "demand, appeal, request, plea, call for, call on, call to, petition, bid for ASYLUM, proposal, "
     "summons, subpoena"},

    // ACCUSE.
    {act, T::accuse, "disapprove", W::verb, standard,
     "condemn, criticise, criticise for, denounce, blame, blame for, deplore, decry, censure, rebuke, reprimand, "
     "chide, chastise, slam, blast, lambast, lambaste, castigate, berate, scold, reproach, attack for, attack over, "
     "assail, assail for, lash out at, lash out, hit out at, rail against, fault, deride, ridicule, mock, insult, "
     "slur, vilify, demonise, malign, "
     "denigrate, disparage, scorn, bash, rap, excoriate, decry, lament, bemoan, disapprove, disapprove of, "
     "complain, complain about, complain of, complain to, complain over, protest that, object to, deplore, voice "
     "CONCERN, "
     "express CONCERN, raise CONCERN, express ANGER, express OUTRAGE, express disapproval, voice ANGER, "
     "express alarm, express regret over, lodge complaint, file complaint, lodge protest, register complaint, "
     "take issue with, disagree with, disagree, find fault with, speak out against, "
     "summon ENVOY, refute, dispute, contradict, deny, brand, call terrorist, "
     "hit back at, fire back at, clash with over, spar with, row with, clash over, "
     "challenge, contest"},
    {act, T::accuse, "disapprove", W::noun, standard,
     "condemnation, criticism, denunciation, rebuke, censure, reprimand, complaint against, complaint about, "
     "disapproval, outcry, outrage, vilification"},
    {act, T::accuse, "allege", W::verb, standard,
     "accuse, accuse of, allege, charge with, charge, charge over, indict, indict for, indict on, prosecute, "
     "prosecute for, sue, sue for, sue over, file suit, file LAWSUIT, file LAWSUIT against, bring LAWSUIT, "
     "bring CHARGE, file CHARGE, press CHARGE, level CHARGE, lay CHARGE, launch LAWSUIT, take to court, "
     "impeach, suspect, suspect of, implicate, incriminate, finger, hold responsible, hold accountable, point finger, "
     "arraign, put on trial, "
     "try for, denounce as, call for SANCTION, call for sanctions, seek SANCTION, seek conviction, seek indictment, "
     "demand punishment"},
    {act, T::accuse, "allege", W::noun, standard,
     "accusation, allegation, indictment, lawsuit, charge against, prosecution, impeachment, suit against, complaint"},
    {act, T::accuse, "investigate", W::verb, standard,
     "investigate, probe, inspect, look into, inquire into, examine, launch INVESTIGATION, open INVESTIGATION, "
     "start INVESTIGATION, begin INVESTIGATION, conduct INVESTIGATION, order INVESTIGATION, complete INVESTIGATION, "
     "announce INVESTIGATION, head INVESTIGATION, lead INVESTIGATION, carry out INVESTIGATION, hold INVESTIGATION, "
     "expand INVESTIGATION, initiate INVESTIGATION, reopen INVESTIGATION, conclude INVESTIGATION, "
     "dispatch INSPECTOR, send INSPECTOR, send to investigate, question SUSPECT, interrogate, interview SUSPECT, "
     "monitor, scrutinise, audit, inquire"},
    {act, T::accuse, "investigate", W::noun, standard,
     "investigation into, investigation of, investigation against, probe into, probe of, inquiry into, "
     "inquiry, investigation, probe, inspection, fact - finding, interrogation"},

    // REJECT.
    {act, T::reject, "", W::verb, standard,
     "reject, rebuff, refuse, dismiss, dismiss PROPOSAL, turn down, veto, decline, oppose, spurn, rule out, "
     "deny PROPOSAL, deny PERMISSION, deny ACCESS, deny entry, deny bail, renege on, renege, back out of, backtrack "
     "on, break "
     "ACCORD, violate ACCORD, violate ban, violate RESTRICTION, defy, defy RESTRICTION, "
     "breach ACCORD, fail to reach ACCORD, fail to agree, fail to honour, fail to implement, fail to comply, vote "
     "against, vote down, throw out, ignore PROPOSAL, snub, shun, "
     "walk out of TALKS, walk out of, walk away from, scrap ACCORD, "
     "abandon ACCORD, tear up ACCORD, withdraw from ACCORD, pull out of ACCORD, quit ACCORD, scuttle, torpedo, "
     "block PROPOSAL, block LAW, block resolution, disregard, flout, resist, refuse to, decline to, "
     "strike down, overturn, quash, annul, uphold conviction, stall TALKS, brush off, brush aside, shrug off, "
     "stonewall, disobey, hinder, obstruct INVESTIGATION, rebut, repudiate, cancel ACCORD, cancel TALKS, "
     "postpone TALKS, cancel visit, call off TALKS, disallow, object to PROPOSAL, express opposition, voice "
     "opposition, "
     "go back on"},
    {act, T::reject, "", W::noun, standard,
     "rejection, refusal, veto, opposition to, defiance of, violation of ACCORD, breach of ACCORD, snub, dismissal of"},
    {act, T::reject, "", W::adjective, standard, "out of question, opposed to, unacceptable, non - negotiable"},

    // THREATEN.
    {act, T::threaten, "", W::verb, standard,
     "threaten, threaten with, warn against, warn of RETALIATION, vow RETALIATION, vow revenge, promise revenge, "
     "give ultimatum, menace, intimidate, blackmail, swear revenge, pledge revenge, caution against, "
     "sabre - rattle, increase pressure, ratchet up pressure, step up pressure"},
    {act, T::threaten, "", W::noun, standard,
     "threat against, threat by, threat of, threat from, threat to, death threat, ultimatum, warning to"},

    // PROTEST.
    {act, T::protest, "demo", W::verb, standard,
     "demonstrate, demonstrate against, march, march on, march against, march through, march to, rally, rally against, "
     "picket, protest, protest against, protest over, protest at, take to street, take to the streets, "
     "stage PROTEST, hold PROTEST, stage PROTEST against, organise PROTEST, mount PROTEST, join PROTEST, "
     "converge for PROTEST, lead PROTEST, gather to protest, gather to demand, attend PROTEST, hold VIGIL, "
     "collect signature, sign petition, burn FLAG, chant SLOGAN, shout SLOGAN, boo, heckle, parade"},
    {act, T::protest, "demo", W::noun, moved,
     "demonstration, protest, rally, march, protest rally, sit - in, sit - down, vigil, protest march, walkout, "
     "uprising, "
     "mass protest, street protest"},
    {act, T::protest, "riot", W::verb, standard,
     "riot, rampage, loot, throw STONE, throw STONE at, hurl STONE, hurl STONE at, ransack, vandalise, pelt, pelt "
     "with, "
     "set fire to, clash with police, torch, burn TYRE, erupt into riot"},
    {act, T::protest, "riot", W::noun, moved, "riot, rioting, unrest, looting"},
    {act, T::protest, "strike", W::verb, standard,
     "walk out WORKER_SUBJECT, go on strike, strike over, strike for, walk off, stop WORK, shun WORK, down tool, stage "
     "STRIKE, "
     "begin STRIKE, start STRIKE, launch STRIKE, observe STRIKE, declare STRIKE, organise STRIKE, call STRIKE, join "
     "STRIKE, "
     "hold STRIKE"},
    {act, T::protest, "strike", W::noun, moved,
     "general strike, labour strike, work stoppage, industrial action, shutdown"},
    {act, T::protest, "hunger", W::verb, standard,
     "begin hunger strike, start hunger strike, stage hunger strike, go on hunger strike, launch hunger strike, "
     "continue hunger strike, fast in protest"},
    {act, T::protest, "hunger", W::noun, moved, "hunger strike"},
    {act, T::protest, "boycott", W::verb, standard, "boycott election, boycott vote, boycott poll, boycott"},
    {act, T::protest, "boycott", W::noun, standard, "boycott"},
    {act, T::protest, "obstruct", W::verb, standard,
     "block ROAD, blockade ROAD, occupy BUILDING, barricade, block entrance, obstruct ROAD, shut down ROAD, "
     "close ROAD in protest, occupy square"},

    // MOBILIZE.
    {act, T::mobilize, "troops", W::verb, standard,
     "land FORCE_SUBJECT, mobilise, deploy, deploy to, deploy FORCE, send FORCE, send in FORCE, dispatch FORCE, mass "
     "FORCE, amass FORCE, "
     "move FORCE, station FORCE, rush FORCE, beef up PRESENCE, reinforce, boost PRESENCE, increase FORCE, build up "
     "FORCE, "
     "concentrate FORCE, bolster FORCE, call up RESERVIST, call up, put on alert, place on alert, be on alert, "
     "remain on alert, go on alert, raise alert, prepare to attack, prepare for war, gear up for war, "
     "test MISSILE, test - fire, test - launch, fire MISSILE into sea, launch MISSILE into, parade MISSILE, "
     "conscript, recruit, muster, arm self, strengthen FORCE, increase PRESENCE, "
     "patrol, show force, prepare offensive, order patrol, conduct patrol, step up patrol, step up security, "
     "tighten security, beef up security, stockpile, "
     "strengthen PRESENCE, reinforce FORCE, place FORCE, position FORCE, ready FORCE"},
    {act, T::mobilize, "weapons", W::verb, standard,
     "deploy WEAPON, deploy MISSILE, install MISSILE, station MISSILE, develop WEAPON, produce WEAPON, build WEAPON, "
     "manufacture WEAPON, enrich uranium, move WEAPON"},
    {act, T::mobilize, "police", W::verb, standard,
     "deploy POLICE, send POLICE, dispatch POLICE, deploy riot police, increase POLICE, station POLICE"},
    {act, T::mobilize, "troops", W::noun, standard,
     "mobilisation, deployment, troop buildup, military buildup, military build - up, troop movement, missile test, "
     "nuclear test, show of force, reinforcement"},

    // SANCTION.
    {act, T::sanction, "", W::verb, standard,
     "sanction, impose SANCTION, impose SANCTION on, slap SANCTION, place SANCTION, extend SANCTION, tighten SANCTION, "
     "embargo, blacklist, "
     "apply SANCTION, expand SANCTION, renew SANCTION, reimpose SANCTION, toughen SANCTION, approve SANCTION, "
     "enforce SANCTION, hit with SANCTION, order SANCTION, announce SANCTION, slap on SANCTION, target with SANCTION, "
     "penalise, fine, isolate, punish, punish for"},
    {act, T::sanction, "discontinue", W::verb, standard,
     "suspend AIDGOODS, halt AIDGOODS, cut AIDGOODS, cut off AIDGOODS, freeze AIDGOODS, withhold AIDGOODS, "
     "stop AIDGOODS, end AIDGOODS, "
     "cancel AIDGOODS, block AIDGOODS, reduce AIDGOODS, suspend TIES, cut TIES, break TIES, sever TIES, break off "
     "TIES, "
     "cut off TIES, freeze TIES, end TIES, downgrade TIES, break off TALKS, suspend TALKS, halt TALKS, freeze TALKS, "
     "call off TALKS, end TALKS, "
     "suspend cooperation, end cooperation, halt cooperation, suspend MEMBERSHIP, recall ENVOY, withdraw ENVOY, "
     "withdraw INSPECTOR, withdraw PEACEKEEPER, pull out PEACEKEEPER, "
     "close embassy, shut embassy, close consulate, close border, seal border, shut border, close CORRIDOR, shut "
     "CORRIDOR, suspend FLIGHT, halt FLIGHT, "
     "suspend trade, halt trade, cut trade, stop trade, ban import, ban export, suspend ACCORD, cancel contract, "
     "suspend link, sever link, cut link, suspend operation, suspend activity, cut ties with, break with, "
     "boycott product, stop import, halt import, halt export, suspend export, suspend import, freeze funding"},
    {act, T::sanction, "expel", W::verb, standard,
     "expel ENVOY, expel DIPLOMAT, expel, expel from, declare persona non grata, force out, force out of, kick out, "
     "throw out of, order to leave, drive out, oust ENVOY, kick out of, evict INSPECTOR, ship out, ship out of, "
     "order out"},
    {act, T::sanction, "", W::noun, standard,
     "sanction against, sanction on, embargo on, embargo against, suspension of AIDGOODS, suspension of TIES, "
     "suspension of link, freeze of AIDGOODS"},
    {act, T::sanction, "expel", W::noun, suffered, "expulsion"},

    // COERCE.
    {act, T::coerce, "arrest", W::verb, standard,
     "arrest, detain, jail, imprison, incarcerate, apprehend, round up, capture SUSPECT, nab, take into custody, "
     "remand, convict, convict of, sentence, sentence to, hold PRISONER, lock up, place under arrest, "
     "put under house arrest, intern, hold in custody, put in jail, send to prison, find guilty, seize SUSPECT, hold, "
     "hold without "
     "CHARGE, "
     "take prisoner, throw in jail, keep in detention, send to jail, cage, put behind bar, jail for, hold CAPTIVE"},
    {act, T::coerce, "arrest", W::noun, suffered,
     "arrest, detention, imprisonment, conviction, incarceration, house arrest, jailing, mass arrest, roundup"},
    {act, T::coerce, "detain", W::verb, standard,
     "kidnap, abduct, take hostage, hold hostage, seize HOSTAGE, take captive, hold captive, hold as human shield, "
     "hijack, "
     "enslave, use as human shield, hold as hostage"},
    {act, T::coerce, "detain", W::noun, suffered, "kidnapping, abduction, hostage - taking, hijacking"},
    {act, T::coerce, "deport", W::verb, standard,
     "deport, evict, evict from, exile, banish, displace, forcibly transfer, uproot, drive from, expel REFUGEE"},
    {act, T::coerce, "deport", W::noun, suffered, "deportation, eviction, displacement"},
    {act, T::coerce, "seize", W::verb, standard,
     "seize, seize PROPERTY, confiscate, impound, expropriate, nationalise, appropriate, freeze ASSET, raid BUILDING, "
     "search BUILDING, search, plunder, rob, steal, steal from, annex, grab, intercept, commandeer"},
    {act, T::coerce, "seize", W::noun, standard, "confiscation, seizure, expropriation, asset freeze, annexation"},
    {act, T::coerce, "destroy", W::verb, standard,
     "demolish, raze, bulldoze, destroy, destroy PROPERTY, tear down, burn down, burn, blow up PROPERTY, flatten, "
     "sabotage, knock down, damage, set ablaze, set alight"},
    {act, T::coerce, "destroy", W::noun, suffered, "demolition, destruction, sabotage"},
    {act, T::coerce, "restrict", W::verb, standard,
     "ban, ban from, bar, bar from, prohibit, outlaw, forbid, restrict, impose RESTRICTION, impose RESTRICTION on, "
     "tighten RESTRICTION, place RESTRICTION, prevent, prevent from, block, block from, stop from, disperse, "
     "close VENUE, shut VENUE, set up ROADBLOCK, erect ROADBLOCK, put up ROADBLOCK, break up PROTEST, disband, "
     "dissolve, crack down on, crack down, clamp down on, suppress, crush, repress, "
     "persecute, "
     "curb, curtail, besiege, blockade, impose blockade, impose siege, lay siege to, harass, quell, shut down, "
     "close down, revoke LICENCE, suspend LICENCE, cancel LICENCE, suspend LAW, introduce RESTRICTION, "
     "enforce RESTRICTION, extend RESTRICTION, disqualify, "
     "prevent protest, use tear gas, fire tear gas, cordon off, encircle, surround, turn back, turn away, "
     "seal off, seal ROAD, order closed, order to close, order to suspend, order to shut, stop WORK of, cut off, force "
     "to"},
    {act, T::coerce, "restrict", W::noun, standard,
     "crackdown on, crackdown, clampdown, repression, blockade, siege, suppression, ban on, persecution, harassment, "
     "restriction on, oppression"},
    {act, T::coerce, "curfew", W::verb, standard,
     "impose curfew, declare curfew, extend curfew, order curfew, announce curfew, enforce curfew, "
     "institute curfew, clamp curfew"},
    {act, T::coerce, "curfew", W::noun, standard, "curfew"},
    {act, T::coerce, "martial-law", W::verb, standard,
     "declare EMERGENCY, impose EMERGENCY, extend EMERGENCY, announce EMERGENCY, proclaim EMERGENCY, "
     "decree EMERGENCY"},
    {act, T::coerce, "martial-law", W::noun, standard, "state of emergency, martial law, state of siege"},
    {act, T::coerce, "censor", W::verb, standard,
     "censor, gag, muzzle, silence, close NEWSPAPER, shut NEWSPAPER, shut down NEWSPAPER, ban NEWSPAPER, "
     "suspend NEWSPAPER, block NEWSPAPER, suspend publication, jam, order to suspend publication, block website"},
    {act, T::coerce, "censor", W::noun, standard, "censorship"},
    {act, T::coerce, "cyber", W::verb, standard,
     "hack, hack into, hack NETWORK, spy on, wiretap, eavesdrop on, bug, surveil"},
    {act, T::coerce, "cyber", W::noun, standard,
     "cyberattack, cyber attack, cyber - attack, hacking, surveillance of, spying"},

    // ASSAULT.
    {act, T::assault, "", W::verb, standard,
     "attack, assault, raid, storm, ambush, invade, kill, murder, slay, wound, injure, maim, hurt, "
     "massacre, slaughter, "
     "hit, strike, target, gun down, shoot, shoot dead, shoot at, shoot down, fire on, fire at, fire upon, open fire, "
     "open fire on, fight, fight with, fight against, battle, clash, clash with, engage in battle, do battle, "
     "overrun, capture POSITION, seize POSITION, take control of, seize control of, occupy, conquer, retake, "
     "recapture, "
     "capture, "
     "launch offensive, launch offensive against, wage war, wage war on, carry out attack, launch attack, "
     "exchange fire, trade fire, skirmish, break CEASEFIRE, violate CEASEFIRE, breach CEASEFIRE, "
     "wipe out, eliminate, annihilate, exterminate, claim life, leave dead, die in ATTACK, die of TORTURE, lynch, "
     "penetrate, infiltrate, incur into, incursion, push into, advance on, sweep into, storm into, crash into, ram, "
     "pound, blast, defeat, rout, drive back, repel, repulse, sink, down, destroy TANK"},
    {act, T::assault, "", W::verb, received,
     "suffer ATTACK, come under ATTACK, come under fire, come under attack, die"},
    {act, T::assault, "beat", W::verb, standard,
     "beat, beat up, club, whip, flog, kick, punch, slap, rough up, bludgeon, manhandle, thrash, cane, lash"},
    {act, T::assault, "beat", W::noun, suffered, "beating, flogging, whipping"},
    {act, T::assault, "torture", W::verb, standard, "torture, mistreat, abuse, ill - treat, mutilate, waterboard"},
    {act, T::assault, "torture", W::noun, suffered, "torture, mistreatment, ill - treatment, mutilation"},
    {act, T::assault, "execute", W::verb, standard,
     "execute, behead, hang, decapitate, crucify, put to death, electrocute, stone to death"},
    {act, T::assault, "execute", W::noun, suffered, "execution, beheading, hanging, decapitation"},
    {act, T::assault, "sexual", W::verb, standard,
     "rape, molest, sexually abuse, sexually assault, gang - rape, abuse sexually"},
    {act, T::assault, "sexual", W::noun, suffered, "rape, sexual assault, sexual abuse, molestation"},
    {act, T::assault, "assassinate", W::verb, standard,
     "assassinate, attempt to assassinate, try to assassinate, plot to kill"},
    {act, T::assault, "assassinate", W::noun, suffered, "assassination, assassination attempt, targeted killing"},
    {act, T::assault, "primitive", W::verb, standard,
     "stab, hack to death, knife, attack with machete, attack with knife, stone"},
    {act, T::assault, "primitive", W::noun, suffered, "stabbing, knife attack, machete attack"},
    {act, T::assault, "firearms", W::noun, suffered,
     "shooting, gunfight, gun battle, shootout, gun attack, sniper fire, gunfire"},
    {act, T::assault, "explosives", W::verb, standard,
     "bomb, blow up, detonate, explode, set off BOMB, explode BOMB, plant BOMB, detonate BOMB, "
     "hurl grenade, throw grenade, car - bomb, firebomb"},
    {act, T::assault, "explosives", W::noun, standard,
     "bombing, explosion, blast, bomb attack, car bombing, bomb blast, car bomb, roadside bomb, grenade attack, "
     "bombing of, bombing campaign"},
    {act, T::assault, "suicide-attack", W::verb, standard,
     "blow self up, blow themselves up, blow himself up, blow herself up, blow itself up"},
    {act, T::assault, "suicide-attack", W::noun, standard,
     "suicide bombing, suicide attack, suicide blast, suicide bomb"},
    {act, T::assault, "heavy-weapons", W::verb, standard,
     "shell, bombard, fire SHELL, fire SHELL at, fire MISSILE, fire MISSILE at, fire ROCKET, fire ROCKET at, launch "
     "ROCKET, "
     "launch MISSILE, mortar, rocket, rain SHELL, lob SHELL, strafe, pummel"},
    {act, T::assault, "heavy-weapons", W::verb, standard,
     "fall SHELL_SUBJECT, land SHELL_SUBJECT, hit SHELL_SUBJECT, strike SHELL_SUBJECT, slam SHELL_SUBJECT, "
     "rain SHELL_SUBJECT, explode SHELL_SUBJECT, pound SHELL_SUBJECT"},
    {act, T::assault, "heavy-weapons", W::noun, standard,
     "shelling, bombardment, rocket attack, missile attack, mortar attack, artillery fire, missile strike, rocket "
     "fire, "
     "artillery attack, barrage"},
    {act, T::assault, "aerial", W::verb, standard,
     "launch AIRSTRIKE, carry out AIRSTRIKE, conduct AIRSTRIKE, bomb from air, drop BOMB, dive - bomb"},
    {act, T::assault, "aerial", W::noun, standard,
     "airstrike, air strike, air raid, drone strike, drone attack, air attack, aerial bombardment, air campaign, "
     "aerial attack, predator attack"},
    {act, T::assault, "crowd-control", W::verb, standard,
     "tear - gas, teargas, fire rubber bullet, water - cannon, baton - charge"},
    {act, T::assault, "cleansing", W::noun, standard,
     "ethnic cleansing, genocide, pogrom, mass killing, extermination"},
    {act, T::assault, "cbrn", W::noun, standard, "chemical attack, gas attack, poisoning, nerve agent attack"},
    {act, T::assault, "cbrn", W::verb, standard, "poison, gas"},
    {act, T::assault, "", W::noun, suffered, "murder, massacre, slaughter, slaying, homicide, lynching, manslaughter"},
    {act, T::assault, "", W::noun, standard,
     "attack, assault, raid, strike, ambush, invasion, incursion, offensive, onslaught, killing, clash, "
     "battle, fighting, terrorist attack, terror attack, commando raid, military operation, operation against, "
     "war on, war against, hostility, skirmish, firefight, crossfire, bloodshed, carnage, aggression against, "
     "counter - offensive, counteroffensive, military offensive, ground offensive, occupation of, atrocity, "
     "military action, sniper attack, shooting attack, night raid"},
};

constexpr EventWordClass classes[] = {
    {"AIDGOODS",
     "aid, assistance, money, cash, fund, funding, food, medicine, weapon, arm, ammunition, munition, shelter, "
     "sanctuary, "
     "asylum, refuge, haven, loan, grant, credit, equipment, supply, vaccine, dose, ton, tonne, relief, water, "
     "blanket, "
     "tent, fuel, oil, gas, electricity, finance, financing, dollar, euro, pound, goods, wheat, grain, rice, flour, "
     "medication, drug, ventilator, mask, truck, vehicle, helicopter, jet, aircraft, tank, missile, drone, rifle, "
     "ambulance, generator, clothing, clothes, help, support, training, care, treatment, service, protection, package, "
     "shipment, consignment, convoy, subsidy, million, billion, donation, sum, material, kit, parcel, hardware, "
     "rocket, "
     "provision, scholarship, bailout, sanctuaries, lifeline, housing, hospitality, accommodation, stipend, kilo, kg"},
    {"FUNDS", "money, fund, cash, dollar, euro, pound, million, billion, tranche, loan, aid, grant, donation"},
    {"FORCE",
     "troop, soldier, force, army, battalion, brigade, division, unit, warship, tank, jet, warplane, marine, regiment, "
     "fleet, navy, contingent, military, reinforcement, commando, fighter, paratrooper, bomber, carrier, vessel, ship, "
     "militia, gunboat, convoy, personnel, serviceman, infantry, guard, armour, frigate, destroyer, submarine, "
     "adviser"},
    {"PEACEKEEPER",
     "peacekeeper, peacekeeping, mission, observer, monitor, blue helmet, peace force, peacekeeping force"},
    {"PEACEKEEPING", "peacekeeping, mission, operation, force"},
    {"PROTECTION", "protection, security, escort"},
    {"RESCUE", "rescuer, rescue, team, medic, doctor, nurse, firefighter, engineer"},
    {"POLICE", "police, policeman, officer, gendarme, policemen"},
    {"RESERVIST", "reservist, reserve, conscript, recruit"},
    {"PRESENCE", "presence, defence, defense, force, deployment, troop, security"},
    {"TALKS",
     "talk, negotiation, dialogue, contact, meeting, summit, discussion, conference, consultation, conversation, "
     "mediation"},
    {"OFFICIAL",
     "minister, president, leader, ambassador, envoy, delegation, official, premier, secretary, king, queen, prince, "
     "governor, chancellor, commander, chief, emir, counterpart, pope, representative, senator, diplomat, guest, "
     "mayor, "
     "general, head, director, prime"},
    {"SANCTION", "sanction, embargo, penalty, tariff, measure, fine, duty, asset, boycott"},
    {"EMBARGO", "embargo, boycott, sanction"},
    {"RESTRICTION",
     "ban, restriction, curfew, curb, limit, emergency, measure, siege, blockade, lockdown, law, control, censorship, "
     "moratorium, prohibition, rule, quarantine, order, suspension, closure, requirement, visa"},
    {"LAW", "law, bill, legislation, constitution, amendment, decree, act, reform, rule, statute, regulation"},
    {"CHARGE", "charge, case, indictment, complaint, accusation, prosecution, trial"},
    {"ACCORD",
     "agreement, deal, treaty, pact, accord, memorandum, contract, protocol, declaration, convention, mou, communique, "
     "truce, ceasefire, compromise, settlement, charter, compact, understanding, commitment, roadmap, resolution"},
    {"CEASEFIRE", "ceasefire, fire, truce, armistice, cessation, pause, moratorium, calm, peace"},
    {"FIGHTING",
     "fighting, hostility, war, attack, violence, offensive, combat, operation, bombing, strike, raid, shelling, "
     "fire"},
    {"FIRE", "fire, hostility, attack, operation"},
    {"TIES", "tie, relation, link, relationship, contact, cooperation, bond, friendship"},
    {"ALLIANCE", "alliance, coalition, partnership, bloc, union, pact, front"},
    {"PROPOSAL",
     "proposal, offer, plan, call, appeal, request, demand, invitation, ultimatum, bid, deal, agreement, draft, "
     "motion, "
     "idea, petition, application, suggestion, initiative, resolution, claim, term, allegation, report, truce, "
     "ceasefire, "
     "recommendation, criticism, accusation"},
    {"PLAN", "plan, proposal, deal, agreement, accord, treaty"},
    {"DEMAND", "demand, request, term, condition, responsibility, ruling"},
    {"CUSTOMERS",
     "customer, client, buyer, consumer, shopper, subscriber, reader, user, retailer, shop, store, supermarket, "
     "market, "
     "dealer, wholesaler, distributor, importer, household, factory, mill, port"},
    {"SUPPORT", "support, backing, solidarity, endorsement, approval, weight, friendship"},
    {"SYMPATHY",
     "sympathy, condolence, gratitude, thanks, appreciation, regret, apology, satisfaction, confidence, "
     "congratulations"},
    {"CONCERN",
     "concern, criticism, objection, doubt, reservation, dissatisfaction, displeasure, disappointment, worry, "
     "opposition, condemnation, fear"},
    {"ANGER", "anger, outrage, fury, indignation, dismay, disgust, shock, frustration"},
    {"OUTRAGE", "outrage, horror, indignation"},
    {"INFORMATION",
     "information, intelligence, expertise, data, evidence, document, technology, knowledge, "
     "experience, knowhow"},
    {"EXERCISE", "exercise, drill, manoeuvre, maneuver, game, wargame, patrol, training"},
    {"SUSPECT",
     "suspect, fugitive, terrorist, criminal, militant, prisoner, national, defendant, man, woman, gang, ring, "
     "leader, member, smuggler, dealer, witness, official"},
    {"PRISONER", "prisoner, hostage, detainee, captive, inmate, suspect, soldier, body, journalist, activist"},
    {"HOSTAGE",
     "hostage, captive, civilian, tourist, worker, crew, passenger, aid worker, journalist, child, girl, soldier"},
    {"PROPERTY",
     "property, home, house, building, land, artefact, artifact, painting, asset, territory, island, plane, "
     "ship, vessel, helicopter, body, remains, money, art, treasure, object, manuscript, item, vehicle, cargo, "
     "passport, oil, tanker, weapon, drug, cocaine, heroin, boat, farm, line, pipeline, bridge, village, plant, "
     "station, tower, school, mosque, church, hospital, depot, fund, account, good, cash, equipment, document"},
    {"BELONGING",
     "artefact, artifact, painting, land, body, remains, money, property, art, antiquity, item, object, statue, "
     "island, prisoner, helicopter, plane, drone, ship, asset, skull, bone, treasure, sculpture, relic, manuscript, "
     "marble, artwork, fossil"},
    // Neither act nor deal with anybody, whatever the model takes them for: "met her ship", "two cranes arrived".
    {"VEHICLE",
     "crane, digger, excavator, bulldozer, tractor, trailer, lorry, truck, van, bus, taxi, tram, train, carriage, "
     "locomotive, bicycle, bike, motorcycle, scooter, car, ambulance, boat, ferry, ship, vessel, yacht, barge, "
     "tanker, canoe, raft, plane, airliner, glider, balloon, satellite"},
    {"THING",
     "bread, fish, meat, rice, wheat, grain, flour, sugar, salt, milk, butter, cheese, egg, fruit, vegetable, "
     "apple, orange, potato, tomato, onion, soup, cake, chocolate, coffee, tea, beer, wine, bottle, glass, cup, "
     "plate, bowl, knife, fork, spoon, pot, pan, kettle, oven, stove, fridge, freezer, lamp, candle, bulb, "
     "blanket, pillow, mattress, bed, sofa, table, desk, shelf, cupboard, drawer, curtain, carpet, mirror, clock, "
     "basket, bag, box, sack, barrel, bucket, rope, ladder, hammer, nail, screw, drill, saw, shovel, spade, rake, "
     "hose, pump, valve, wheel, tyre, tire, brake, engine, motor, gear, cable, wire, plug, switch, sensor, "
     "camera, lens, screen, keyboard, laptop, phone, smartphone, handset, printer, chip, robot, machine, tool, "
     "device, gadget, telescope, spacecraft, probe, shirt, coat, jacket, dress, skirt, shoe, boot, sock, hat, "
     "scarf, glove, uniform, necklace, jewel, toy, doll, ball, racket, racquet, trophy, medal, guitar, piano, "
     "violin, drum, song, album, film, movie, novel, book, poem, painting, sculpture, photograph, photo, picture, "
     "video, website, app, software, browser, algorithm, password, email, tree, leaf, flower, grass, bush, seed, "
     "crop, hay, straw, timber, log, plank, brick, stone, rock, sand, gravel, cement, concrete, steel, iron, "
     "copper, gold, silver, plastic, paper, cardboard, cloth, cotton, wool, leather, rubber, oil, petrol, diesel, "
     "gas, coal, water, snow, rain, wind, cloud, hurricane, cyclone, flood, smoke, dust, ash, lava, wave, tide, "
     "river, lake, glacier, volcano, earthquake, planet, comet, asteroid, galaxy, molecule, atom, protein, gene, "
     "enzyme, bacterium, bacteria, virus, vaccine, pill, syringe, bandage, tumour, tumor, bone, muscle, skin, "
     "heart, lung, liver, kidney, brain, tooth, hen, chicken, duck, cow, calf, bull, pig, sheep, lamb, goat, "
     "horse, pony, donkey, camel, dog, puppy, cat, kitten, rabbit, mouse, rat, wolf, fox, deer, lion, tiger, "
     "elephant, monkey, whale, dolphin, seal, shark, salmon, cod, trout, herring, crab, shrimp, oyster, frog, "
     "snake, lizard, turtle, tortoise, bird, owl, gull, pigeon, bee, wasp, butterfly, moth, mosquito, beetle, "
     "spider, worm, roof, wall, floor, ceiling, window, door, gate, fence, stair, chimney, pipe, drain, tap, "
     "sink, bath, toilet, lock, coin, banknote, ticket, envelope, parcel, stamp, pen, pencil, signature, logo"},
    {"REPARATION", "reparation, compensation, damages, restitution, indemnity"},
    {"WEAPON",
     "weapon, arm, gun, missile, bomb, warhead, arsenal, stockpile, rocket, rifle, ammunition, tank, artillery, "
     "drone, arms, system, battery, radar, explosive"},
    {"MISSILE", "missile, rocket, satellite, projectile, warhead, icbm"},
    {"ROCKET", "rocket, missile, mortar, projectile, grenade, bomb, salvo"},
    {"SHELL", "shell, mortar, bomb, artillery, round, bullet, gun, shot, volley, grenade, projectile"},
    {"BOMB", "bomb, explosive, device, grenade, mine, blast, charge, car bomb, vest, series, bombs, explosion"},
    {"AIRSTRIKE", "airstrike, air, strike, raid, bombing, sortie"},
    {"ATTACK",
     "attack, raid, assault, bombing, blast, explosion, fire, shelling, clash, ambush, strike, shooting, fighting, "
     "airstrike, violence, offensive, battle, casualty, crossfire, custody"},
    {"TORTURE", "torture, beating, wound, injury, abuse, result"},
    {"PROTEST",
     "protest, demonstration, rally, march, sit, vigil, picket, procession, parade, gathering, walkout, "
     "campaign, riot"},
    {"VIGIL", "vigil, sit, picket, strike"},
    {"STRIKE", "strike, walkout, stoppage, boycott, shutdown, action, hartal, bandh"},
    {"WORK", "work, operation, job"},
    {"STONE", "stone, rock, bottle, petrol bomb, brick, molotov, cocktail, egg, debris, object"},
    {"FLAG", "flag, effigy, portrait, picture"},
    {"SLOGAN", "slogan, anti, death"},
    {"TYRE", "tyre, tire, car, bus, shop"},
    {"ROAD",
     "road, street, highway, bridge, traffic, entrance, route, motorway, railway, track, border, access, port, "
     "intersection, junction, airport"},
    {"BUILDING",
     "building, square, office, embassy, parliament, headquarters, house, campus, ministry, university, home, "
     "factory, apartment, property, residence, mosque"},
    {"POSITION",
     "town, city, village, position, stronghold, base, airport, post, territory, area, region, district, "
     "province, outpost, checkpoint, hill, island, capital, port, border, airfield, bridge, settlement, control, "
     "power, camp, headquarters, crossing, neighbourhood, neighborhood, part"},
    {"TANK", "tank, vehicle, position, convoy, aircraft, helicopter, plane, ship, drone, bunker, depot, camp, hideout"},
    {"ACCESS",
     "access, entry, inspection, visit, passage, return, delivery, convoy, inspector, worker, observer, monitor, "
     "flight, agency, group, organisation, mission"},
    {"INSPECTOR",
     "inspector, observer, monitor, inspection, investigator, team, mission, expert, agency, staff, worker"},
    {"CORRIDOR", "corridor, crossing, border, road, route, checkpoint, airspace, port"},
    {"OFFICE", "office, post, position, power, government, cabinet, job, presidency, seat"},
    {"PERMISSION", "permission, visa, consent, licence, license, right, authorization, approval, clearance, leave"},
    {"RIGHT", "right, citizenship, license, licence, privilege, freedom, service, internet, power"},
    {"VICTORY", "victory, result, win, election, independence, opposition, union, statehood"},
    {"INVESTIGATION",
     "investigation, probe, inquiry, enquiry, inspection, review, hearing, audit, case, inquest, trial, "
     "interrogation, search"},
    {"LAWSUIT", "lawsuit, suit, complaint, petition, case, action, charge, claim, proceeding, motion, writ"},
    {"REFUGEE", "refugee, migrant, asylum seeker, seeker, evacuee, family, child, exile, displaced"},
    {"REFUGE", "refuge, asylum, shelter, sanctuary, protection"},
    {"ASYLUM", "asylum, refuge, visa, status, protection, citizenship, membership"},
    {"RELIEF", "relief, compensation, damages, injunction, loan, bailout, debt"},
    {"ENVOY", "ambassador, envoy, diplomat, attache, consul, staff, charge, representative"},
    {"DIPLOMAT",
     "diplomat, ambassador, envoy, official, worker, journalist, correspondent, attache, inspector, national"},
    {"MEMBERSHIP", "membership, member, participation, status, accreditation, visa, license, licence, privilege"},
    {"FLIGHT", "flight, service, link, traffic, travel, route, train, ferry"},
    {"RETALIATION",
     "retaliation, consequence, response, revenge, action, reprisal, punishment, strike, attack, war, "
     "sanction, measure"},
    {"LICENCE", "licence, license, visa, permit, citizenship, passport, accreditation, registration"},
    {"EMERGENCY", "emergency, law, siege, state"},
    {"NEWSPAPER",
     "newspaper, paper, magazine, station, channel, website, broadcaster, radio, television, outlet, "
     "publication, broadcast, media, internet, twitter, facebook, access, site"},
    {"NETWORK", "network, computer, server, system, website, account, email, phone"},
    {"VIOLENCE",
     "troop, soldier, army, police, policeman, rebel, militant, militia, gunman, insurgent, guerrilla, terrorist, "
     "bomb, bomber, "
     "missile, rocket, shell, shelling, gun, gunfire, bullet, drone, airstrike, warplane, tank, attack, attacker, "
     "raid, ambush, "
     "explosion, blast, grenade, mortar, artillery, ceasefire, war, fighting, battle, clash, offensive, custody, "
     "torture, "
     "prison, prisoner, protester, demonstrator, riot, hostage, fighter, jet, artillery, machete, knife, suicide, "
     "sniper"},
    {"CAPTIVE",
     "man, woman, people, worker, engineer, journalist, activist, villager, civilian, fighter, militant, migrant, "
     "refugee, student, foreigner, national, tourist, suspect, protester, crew, sailor, fisherman, girl, boy, child"},
    {"SPORT",
     "goal, striker, midfielder, goalkeeper, winger, coach, match, season, league, referee, penalty, playoff, "
     "quarterback, pitcher, batsman, bowler, innings, wicket, fixture, derby, touchdown, rebound, scorer, teammate, "
     "stadium, relegation, championship, tournament, fan, player, dressing, game, squad, halftime, substitute, loss, "
     "keeper, cup, tackle, offside, athlete, athletics, sprinter, jockey, colt, boxer, golfer, tennis, rugby, "
     "football, "
     "footballer, cricket, cricketer, basketball, baseball, hockey, soccer, champion, semifinal, quarterfinal, "
     "kickoff, hat-trick, playoffs, play-offs, dugout, defender, roster, rookie, linebacker, nba, nfl, mlb, nhl, fifa, "
     "uefa, "
     "whistle, batter, homer, inning"},
    // Who and what is armed or acts by office: a sentence with such words tells of force even in a report of a game.
    {"ARMED",
     "troop, soldier, army, police, policeman, officer, rebel, militant, militia, gunman, insurgent, terrorist, bomb, "
     "bomber, gun, gunfire, grenade, custody, prison, jail, court, judge, prosecutor, hostage, riot, machete, "
     "airstrike, "
     "missile, government, minister, ministry, embassy, arrest, arrested, protester, union"},
    {"SITE",
     "village, town, city, checkpoint, market, hospital, clinic, school, mosque, church, prison, jail, cell, border, "
     "frontier, crossing, base, camp, airport, airfield, port, harbour, harbor, square, street, road, park, stadium, "
     "bakery, "
     "hotel, restaurant, bar, factory, refinery, mine, farm, farmhouse, house, home, building, station, parliament, "
     "courthouse, embassy, consulate, headquarters, university, campus, bridge, river, beach, forest, mountain, hill, "
     "ridge, "
     "valley, coast, island, suburb, neighbourhood, neighborhood, churchyard, cemetery, compound, barracks, post, "
     "outpost, "
     "capital, region, province, district, area, centre, center, warehouse, plant, gate, courtyard, gym, tent, lake, "
     "desert, "
     "apartment, shop, store, mall, theatre, theater, garage, yard, field"},
    {"VENUE",
     "school, university, mosque, church, airport, airspace, restaurant, bar, market, shop, park, beach, business"},
    {"ROADBLOCK", "roadblock, checkpoint, barricade, barrier"},
    {"WORKER",
     "worker, staff, nurse, doctor, teacher, driver, miner, docker, employee, pilot, lecturer, crew, steward, courier, "
     "engineer, postman, student, pupil, firefighter, cleaner"},
    {"WORDS",
     "record, verdict, plan, policy, decision, speech, remark, comment, ruling, claim, law, bill, budget, report, "
     "handling, "
     "performance, idea, proposal, leadership, judgment, judgement, character, legacy, strategy, reform, "
     "statement, application, complaint, credibility, motive, integrity, tactic, campaign, article, book, motion, "
     "appeal"},
    {"PRESS", "reporter, journalist, media, press, newspaper, broadcaster, audience, newsroom, correspondent, camera"},
    {"ATTACKER",
     "attack, attacker, suicide, terror, terrorist, extremist, device, explosive, bombing, bomb, militant, insurgent, "
     "shelling, troop, rebel, war, military"},
    {"HAZARD",
     "earthquake, quake, tremor, aftershock, tsunami, flood, flooding, floodwater, storm, hurricane, cyclone, typhoon, "
     "tornado, landslide, mudslide, avalanche, eruption, volcano, lightning, fire, wildfire, blaze, bushfire, "
     "heatwave, "
     "drought, famine, hunger, crash, collision, accident, derailment, fever, virus, coronavirus, covid, covid-19, "
     "pandemic, epidemic, outbreak, disease, illness, infection, cancer, obesity, flu, influenza, cholera, malaria, "
     "ebola, measles, overdose, inflation, recession, poverty, addiction, malnutrition, pneumonia, stroke, sepsis, "
     "smoke"},
    {"TRAFFIC",
     "car, bus, truck, lorry, van, train, tram, freighter, trawler, vehicle, motorist, driver, motorcycle, motorbike, "
     "cyclist, tractor, ferry, barge, wave"},
    {"TRADE",
     "share, stock, index, market, price, profit, bond, yield, currency, dollar, pound, euro, yen, investor, trader, "
     "earnings, revenue, sale, future, crude, oil, gold, copper, commodity, equity, point, percent, %, rate"},
    {"ASSET", "asset, account, fund, property, bank"},
};

}  // namespace

std::span<const PredicateRow> event_rows() { return rows; }
std::span<const EventWordClass> event_word_classes() { return classes; }

std::string_view actor_nouns() {
  return "government, police, policeman, officer, troop, soldier, army, military, navy, force, militia, militiaman, "
         "rebel, "
         "guerrilla, guerilla, insurgent, militant, terrorist, extremist, gunman, fighter, separatist, protester, "
         "demonstrator, activist, rioter, crowd, mob, student, worker, teacher, doctor, nurse, farmer, miner, driver, "
         "union, opposition, party, parliament, senate, congress, court, judge, prosecutor, tribunal, jury, president, "
         "minister, premier, leader, official, diplomat, ambassador, envoy, delegation, negotiator, mediator, "
         "spokesman, "
         "spokeswoman, spokesperson, king, queen, prince, emir, sultan, general, colonel, commander, chief, mayor, "
         "governor, senator, lawmaker, legislator, deputy, politician, candidate, voter, civilian, resident, villager, "
         "citizen, people, man, woman, child, boy, girl, youth, refugee, migrant, immigrant, asylum seeker, prisoner, "
         "detainee, inmate, hostage, captive, suspect, defendant, victim, journalist, reporter, photographer, editor, "
         "newspaper, broadcaster, company, firm, bank, corporation, business, agency, organisation, organization, "
         "group, "
         "committee, commission, council, ministry, department, administration, regime, junta, coalition, alliance, "
         "faction, movement, network, cell, cartel, gang, charity, watchdog, church, bishop, archbishop, priest, imam, "
         "cleric, pope, monk, community, tribe, clan, family, authority, state, country, nation, republic, kingdom, "
         "inspector, peacekeeper, observer, monitor, investigator, agent, guard, patrol, commando, marine, pilot, "
         "serviceman, sailor, crew, bomber, sniper, attacker, assailant, assassin, kidnapper, hijacker, pirate, "
         "smuggler, trafficker, dealer, criminal, robber, national, foreigner, tourist, adviser, advisor, expert, "
         "engineer, contractor, employee, staff, member, supporter, follower, sympathiser, sympathizer, ally, "
         "neighbour, "
         "neighbor, enemy, foe, rival, counterpart, partner, lawyer, attorney, human rights group, aid worker, "
         "rescuer, "
         "firefighter, settler, loyalist, mercenary, warlord, dissident, hacker, operative, spy, jihadist, islamist, "
         "nationalist, communist, regulator, retailer, manufacturer, airline, club, team, legislature, assembly, "
         "cabinet, "
         "leadership, delegation, mission, embassy, consulate, airforce, police force, brigade, battalion, regiment, "
         "squad, unit, division, fleet, warship, convoy, tank, helicopter, warplane, jet, aircraft, drone, ship, navy, "
         "bulldozer, side, faction, body, forum, summit, parliamentarian, MP, lawmaker, woman, boy, widow, father, "
         "mother, son, daughter, brother, wife, husband, relative, mourner, worshipper, pilgrim, trader, shopkeeper, "
         "fisherman, passenger, pedestrian, motorist, rohingya, minority, population, public, opponent, critic, "
         "speaker, director, head, boss, chairman, chairwoman, secretary, executive, ceo, negotiator, representative";
}

}  // namespace dateline
