/** The one part of natural that copydesk loads; importing the whole package reads dictionaries, prints and is slow. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
