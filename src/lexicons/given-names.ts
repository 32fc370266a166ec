/**
 * Given names that the lists in the entity model lack or leave open, by the gender they nearly always tell in news. Lower-cased.
 */
export const FEMALE_GIVEN_NAMES: readonly string[] =
  `hillary ivanka melania kellyanne megyn michelle karoline kamala ursula angela theresa malala greta jacinda aung christine
  condoleezza nikki loretta huma chelsea elizabeth sarah laura nancy susan patricia jennifer linda barbara maria marie anna anne
  ann carly jill dianne debbie kirsten amy tulsi alexandria ilhan rashida stormy rachel katrina hope sonia elena ruth olena yulia
  natalia svetlana oksana olga tatiana irina marine giorgia nicola arlene priti liz penny jo diane emily charlotte emma olivia
  sophia mia chloe beyonce taylor oprah ellen whoopi aisha fatima amina khadija leila zainab indira sonia pratibha smriti
  nirmala mei ling yuki sanna erna magdalena ewa agnieszka beata paola chiara giulia lucia carmen isabel ines dilma cristina`.split(
    /\s+/,
  );
export const MALE_GIVEN_NAMES: readonly string[] =
  `donald barack jeb bernie ted chris sean corey george marco rand mitt newt mike john ben rick scott lindsey mitch paul harry
  boris dmitry dmitri volodymyr vladimir sergei sergey alexei aleksei viktor yevgeny mikhail nikolai oleg igor petro emmanuel
  francois nicolas jean-claude jean-luc recep bashar benjamin mahmoud hassan ali mohammed muhammad mohamed ahmed abdullah omar
  ibrahim yusuf kofi ban xi shinzo narendra rahul arvind imran nawaz hugo nicolas raul fidel evo jair luiz enrique justin
  stephen tony gordon david nigel jeremy rishi keir dominic matteo silvio olaf helmut gerhard martin wolfgang heiko sigmar elon
  jeff tim mark bill steve warren satya sundar jack rupert roger sheldon anthony samuel clarence antonin brett neil merrick
  joseph joe robert james william richard thomas charles edward donnie jared reince kevin larry wayne glenn rush tucker`.split(
    /\s+/,
  );
