/**
 * Verbs that report what somebody said, each with its forms: base, third person, past, participle, `-ing`. Ours, written by hand.
 */
export const SPEECH_VERBS: readonly string[] =
  `say says said saying tell tells told telling add adds added adding note notes noted noting write writes wrote written writing
  ask asks asked asking state states stated stating announce announces announced announcing argue argues argued arguing
  explain explains explained explaining claim claims claimed claiming insist insists insisted insisting
  warn warns warned warning reply replies replied replying respond responds responded responding answer answers answered answering
  declare declares declared declaring acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting
  concede concedes conceded conceding confirm confirms confirmed confirming deny denies denied denying
  suggest suggests suggested suggesting tweet tweets tweeted tweeting recall recalls recalled recalling
  conclude concludes concluded concluding assert asserts asserted asserting allege alleges alleged alleging
  promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing predict predicts predicted predicting
  complain complains complained complaining joke jokes joked joking stress stresses stressed stressing
  emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising remark remarks remarked remarking
  observe observes observed observing reveal reveals revealed revealing report reports reported reporting
  repeat repeats repeated repeating reiterate reiterates reiterated reiterating maintain maintains maintained maintaining
  contend contends contended contending urge urges urged urging quip quips quipped quipping shout shouts shouted shouting
  cry cries cried crying whisper whispers whispered whispering mutter mutters muttered muttering yell yells yelled yelling
  lament laments lamented lamenting boast boasts boasted boasting caution cautions cautioned cautioning
  testify testifies testified testifying opine opines opined opining exclaim exclaims exclaimed exclaiming
  counter counters countered countering retort retorts retorted retorting continue continues continued continuing
  elaborate elaborates elaborated elaborating believe believes believed believing think thinks thought thinking
  hope hopes hoped fear fears feared wonder wonders wondered wondering post posts posted posting
  proclaim proclaims proclaimed proclaiming estimate estimates estimated indicate indicates indicated indicating
  propose proposes proposed proposing speculate speculates speculated speculating agree agrees agreed agreeing
  know knows knew feel feels felt charge charged inform informs informed informing remind reminds reminded reminding
  assure assures assured assuring call calls called calling describe describes described describing
  accuse accuses accused accusing criticize criticizes criticized criticizing criticise criticises criticised criticising
  praise praises praised praising find finds found show shows showed shown read reads dismiss dismisses dismissed dismissing`.split(
    /\s+/,
  );

/** Verbs of {@link SPEECH_VERBS} that report what follows them only with `that`, a colon or a quotation. */
export const WEAK_SPEECH_VERBS: readonly string[] =
  `ask asks asked asking call calls called calling describe describes described describing accuse accuses accused accusing
  criticize criticizes criticized criticizing criticise criticises criticised criticising praise praises praised praising
  find finds found show shows showed shown read reads dismiss dismisses dismissed dismissing continue continues continued continuing
  answer answers answered answering charge charged cry cries cried post posts posted posting repeat repeats repeated
  write writes wrote written writing report reports reported reporting know knows knew feel feels felt
  urge urges urged urging confirm confirms confirmed deny denies denied observe observes observed agree agrees agreed
  stress stresses stressed reveal reveals revealed note notes state states counter counters countered respond responds responded
  responding recall recalls recalled maintain maintains maintained indicate indicates promise promises fear fears hope
  joke jokes proposed proposing propose indicated promised dismissing announce estimate estimates elaborate elaborated conclude
  acknowledge acknowledged admit admits admitted announced tell telling`.split(/\s+/);

/** Verbs whose object is the listener: `told reporters that …`. */
export const VERBS_WITH_LISTENER: readonly string[] =
  `tell tells told telling inform informs informed informing remind reminds reminded assure assures assured warn warned warns ask asked asks`.split(
    /\s+/,
  );
