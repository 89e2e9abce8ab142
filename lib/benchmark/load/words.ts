/** Common words, each one token with its space in the vocabularies of current models. */
export const WORDS: readonly string[] =
  `time people way water day part place work week case point company number group problem fact hand state area book
eye job word business issue side kind head house service friend father power hour game line end member law car city
name president team minute idea body back parent face level office door health person art war history party result
change morning reason research girl guy moment air teacher force education food boy age policy music market sense
nation plan college interest death course experience effect class control field road rate star tree table light paper
space ground form event matter center river church street island corner board paint stone forest color circle summer
winter spring picture window garden kitchen bridge engine energy metal glass sugar bread horse bird fish north south
east west green white black blue early late open close small large long short quick slow warm cold deep high`.split(
    /\s+/,
  );
