/** Function words: they say little about what a text is about. Lower-cased; clitics as the tokenizer cuts them. */
export const STOP_WORDS: readonly string[] =
  `a an the this that these those such some any each every either neither no none all both few many much more most other others
  another own same than then so too very just only even also still yet already again ever never not n't once
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
  they them their theirs themselves who whom whose which what when where why how whether
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must
  ca wo ai 's 'd 'll 're 've 'm s t d ll re ve m
  and or but nor if because as until while of at by for with about against between among into through during before after above
  below to from up down in out on off over under upon within without toward towards across along around behind beyond near since
  despite though although however there here now
  say says said saying told tell tells`.split(/\s+/);
