/** Short and full forms of one given name: each line is one name. Lower-cased. */
export const NICKNAMES: readonly (readonly string[])[] = `
robert bob bobby rob robbie
william bill billy will willie
richard rick dick rich ricky
james jim jimmy jamie
john jack johnny
joseph joe joey
michael mike mick mickey
thomas tom tommy
edward ed eddie ted
theodore ted teddy
charles charlie chuck
anthony tony
david dave
daniel dan danny
donald don donnie
ronald ron ronnie
kenneth ken kenny
stephen steven steve
christopher chris
matthew matt
benjamin ben benny
bernard bernie
samuel sam sammy
timothy tim
gregory greg
andrew andy drew
nicholas nick
alexander alex
lawrence larry
gerald jerry
jeffrey jeff
patrick pat
elizabeth liz beth betty lizzie
katherine catherine kate katie kathy cathy
margaret maggie meg peggy
barbara barb
deborah debbie deb
jennifer jen jenny
susan sue
patricia pat patty
rebecca becky
victoria vicky
alexandra alex
christine chris chrissy`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
