import { expect, test } from 'vitest';
import { guessLanguage } from '../../../src/stages/normalise/language.js';
import { normaliseText } from '../../../src/stages/normalise/index.js';

// The same invented item, told anew in each language.
const TEXTS = {
  en: 'The bridge that was opened on Monday by the mayor of the city has been closed again, and nobody knows for how long.',
  de: 'Die Brücke, die der Bürgermeister am Montag eröffnet hatte, ist wieder geschlossen, und niemand weiß, wie lange das so bleibt.',
  fr: 'Le pont que le maire de la ville avait ouvert lundi est de nouveau fermé, et personne ne sait pour combien de temps, a dit un ingénieur.',
  es: 'El puente que el alcalde de la ciudad abrió el lunes está cerrado de nuevo y nadie sabe por cuánto tiempo, dijo un ingeniero del puerto.',
  pt: 'A ponte que o presidente da câmara abriu na segunda-feira está fechada de novo e ninguém sabe por quanto tempo, disse um engenheiro do porto.',
  it: 'Il ponte che il sindaco della città aveva aperto lunedì è di nuovo chiuso e nessuno sa per quanto tempo, ha detto un ingegnere del porto.',
  nl: 'De brug die de burgemeester van de stad maandag had geopend is weer gesloten, en niemand weet voor hoe lang, zei een ingenieur van de haven.',
  sv: 'Bron som stadens borgmästare öppnade i måndags är stängd igen, och ingen vet för hur länge det är, säger en ingenjör som inte vill bli citerad.',
  pl: 'Most, który burmistrz miasta otworzył w poniedziałek, jest znowu zamknięty i nikt nie wie, na jak długo, powiedział w porcie inżynier, który go budował.',
  cs: 'Most, který starosta města otevřel v pondělí, je opět zavřený a nikdo neví, na jak dlouho, řekl inženýr, který ho se svými lidmi stavěl.',
  hu: 'A híd, amelyet a város polgármestere hétfőn adott át, ismét zárva van, és senki sem tudja, hogy meddig, mondta egy mérnök, aki azt építette.',
  ro: 'Podul pe care primarul orașului l-a deschis luni este din nou închis și nimeni nu știe pentru cât timp, a spus un inginer care a fost în port.',
  tr: 'Belediye başkanının pazartesi günü açtığı köprü bir kez daha kapandı ve ne kadar süre için kapalı olduğunu bilen yok, diye konuştu bir mühendis.',
  id: 'Jembatan yang dibuka oleh wali kota pada hari Senin itu sudah ditutup lagi karena rusak, dan tidak ada yang tahu untuk berapa lama, kata insinyur di pelabuhan.',
  ru: 'Мост, который мэр города открыл в понедельник, снова закрыт, и никто не знает, на сколько, сказал инженер, который его строил и не спал с тех пор.',
  uk: 'Міст, який мер міста відкрив у понеділок, знову закрито, і ніхто не знає, на скільки це, сказав інженер, який його будував і не спав з того часу.',
  ar: 'قال مهندس في الميناء إن الجسر الذي افتتحه رئيس البلدية يوم الاثنين قد أغلق من جديد ولا أحد يعرف كم من الوقت سيبقى على هذا الحال بعد ذلك',
  el: 'Η γέφυρα που άνοιξε τη Δευτέρα ο δήμαρχος της πόλης έκλεισε ξανά και κανείς δεν ξέρει για πόσο καιρό, είπε ένας μηχανικός του λιμανιού.',
  he: 'הגשר שראש העיר פתח ביום שני נסגר שוב ואף אחד לא יודע לכמה זמן, אמר מהנדס הנמל שבנה אותו במשך אחת עשרה שנים',
  ja: '市長が月曜日に開いた橋は再び閉鎖され、いつまで続くのか誰にも分からない、と港の技師は語った。橋の建設には十一年かかったという。市民はとても困っている。',
  zh: '市长星期一开通的大桥再次关闭，没有人知道要关多久，一位港口工程师说。这座大桥的建设用了十一年时间，市民们感到非常失望，许多人不得不绕道而行，上班时间也因此增加了一个小时。',
  ko: '시장이 월요일에 개통한 다리가 다시 폐쇄되었으며 얼마나 오래 갈지 아무도 모른다고 항만의 한 기술자가 말했다. 다리를 짓는 데는 십일 년이 걸렸고 시민들은 크게 실망했다고 한다.',
};

test.each(Object.entries(TEXTS))('%s is told by its letters and small words', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  'Bridge opens',
  '',
  '12 34 56',
  'Tolling 1 Quill 2, Park 0 Berg 0, Ruiz 4 Lee 3',
  'Ist gut.',
  // English and German by halves
  `${TEXTS.en} ${TEXTS.de} `,
])('nothing is said of “%s”', (text) => {
  expect([null, 'en']).toContain(guessLanguage(text));
});

test('a text in capitals keeps its language', () => {
  expect(guessLanguage(TEXTS.en.toUpperCase())).toBe('en');
  expect(guessLanguage(TEXTS.de.toUpperCase())).toBe('de');
});

test('an English text that quotes another language stays English', () => {
  expect(guessLanguage(`${TEXTS.en} “${TEXTS.fr.slice(0, 60)},” he said. ${TEXTS.en}`)).toBe('en');
  expect(guessLanguage(`${TEXTS.en} (${TEXTS.zh.slice(0, 20)})`)).toBe('en');
});

test('a language known to be another than English is warned of, one that is unknown is not', () => {
  expect(normaliseText(TEXTS.de, null).warnings).toMatchObject([{ code: 'WARN_COPYDESK_LANGUAGE' }]);
  expect(normaliseText(TEXTS.en, null).warnings).toEqual([]);
  expect(normaliseText('Ist gut.', null).warnings).toEqual([]);
});
