declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  function jaroWinkler(first: string, second: string, options: { ignoreCase?: boolean }): number;
  export default jaroWinkler;
}
