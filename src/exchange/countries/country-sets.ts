/** A named set of countries as it stood from a day on, and whose definition it is. */
export type CountrySet = {
  readonly key: string;
  /** Matched against folded text (see names.ts), the whole item. */
  readonly said: RegExp;
  readonly countries: readonly string[];
};

const list = (codes: string) => codes.split(" ");

/** Since 1 February 2020, Article 50 TEU having taken effect for the United Kingdom. */
const EU_27 = list("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE");

/** Council Decision (EU) 2021/1764, Annex I: the 13 overseas countries and territories; three of them share code BQ. */
const OCT = list("AW BQ CW SX PF NC BL PM WF TF GL");

/** Members of the Organisation of African, Caribbean and Pacific States under the Cotonou Agreement as revised in 2010, with Cuba. */
const ACP = list(
  "AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER SZ ET GA GM GH GN GW KE LS LR MG MW ML MR MU MZ NA NE NG RW ST SN SC " +
    "SL SO ZA SD TZ TG UG ZM ZW AG BS BB BZ CU DM DO GD GY HT JM KN LC VC SR TT CK TL FJ KI MH FM NR NU PW PG WS SB TO TV VU",
);

/** UN list of 19 December 2024, São Tomé and Príncipe having graduated. */
const LEAST_DEVELOPED = list(
  "AO BJ BF BI CF TD KM CD DJ ER ET GM GN GW LS LR MG MW ML MR MZ NE RW SN SL SO SS SD TZ TG UG ZM AF BD KH LA MM NP TL YE " +
    "HT KI SB TV",
);

const WESTERN_BALKANS = list("AL BA XK ME MK RS");

/** States along the coast: the contracting parties of the Barcelona Convention (UNEP/MAP, 2020), without the EU itself. */
const MEDITERRANEAN = list("AL DZ BA HR CY EG FR GR IL IT LB LY MT MC ME MA SI ES SY TN TR");

/** Commission Implementing Decision (EU) 2021/1130: member states eligible for the Cohesion Fund 2021–2027. */
const COHESION = list("BG CZ EE GR HR CY LV LT HU MT PL PT RO SI SK");

/** European Neighbourhood Policy, South (EEAS). */
const SOUTHERN_NEIGHBOURHOOD = list("DZ EG IL JO LB LY MA PS SY TN");

/** Members since Timor-Leste's accession on 26 October 2025. */
const ASEAN = list("BN KH ID LA MY MM PH SG TH TL VN");

/** "Member states of the EU" in the hub's languages and the Union's larger ones. */
const EU_SAID =
  /^(?:(?:all |the )*(?:27 )?(?:eu|european union|eu[- ]?27)(?:[- ]?27)?(?:[ -](?:member )?(?:states?|countries|members))?(?: \(eu[- ]?27\))?|(?:all |the )*member states(?: of the (?:eu|european union))?|(?:les )?(?:etats|pays) membres(?: de l'(?:ue|union europeenne))?|(?:los )?(?:estados|paises) miembros(?: de la (?:ue|union europea))?|(?:gli )?stati membri(?: dell'(?:ue|unione europea))?|(?:union europea|union europeenne|unione europea|ue)(?:[- ]27)?|eu[- ]?mitgliedst?aaten|mitgliedst?aaten der (?:eu|europaischen union)|estados[- ]membros(?: da (?:ue|uniao europeia))?|الدول الاعضاء في الاتحاد الاوروبي|دول الاتحاد الاوروبي|الاتحاد الاوروبي)$/;

/** Sets that programmes name. Each is dated by its source; a set whose meaning depends on the programme is not here. */
export const countrySets: readonly CountrySet[] = [
  { key: "eu-27@2020-02-01", said: EU_SAID, countries: EU_27 },
  // From Croatia's accession to the United Kingdom's leaving.
  { key: "eu-28@2013-07-01", said: /^eu[- ]?28(?: member states| countries)?$/, countries: [...EU_27, "GB"] },
  {
    key: "oct@2021-10-05",
    said: /^(?:overseas countries and territories|oct|octs|pays et territoires d'outre-mer|ptom|paises y territorios de ultramar)(?: \(octs?\))?$/,
    countries: OCT,
  },
  { key: "cohesion@2021", said: /^(?:eu )?cohesion (?:fund )?countries$/, countries: COHESION },
  // EEA Agreement as in force since 1 September 2021 (the United Kingdom no longer in it).
  {
    key: "eea@2021-09-01",
    said: /^(?:eea|european economic area|espace economique europeen|espacio economico europeo|spazio economico europeo)(?:[ -](?:countries|states|members))?$/,
    countries: [...EU_27, "IS", "LI", "NO"],
  },
  { key: "eea-efta", said: /^eea[ -/]+efta(?: countries| states)?$/, countries: list("IS LI NO") },
  { key: "efta", said: /^efta(?: countries| states)?$/, countries: list("IS LI NO CH") },
  {
    key: "western-balkans",
    said: /^(?:the )?(?:western balkans?(?: (?:countries|partners|six))?|balkans occidentaux|balcanes occidentales|balcani occidentali|westbalkan|غرب البلقان)$/,
    countries: WESTERN_BALKANS,
  },
  // European Council conclusions of June 2022 (UA, MD), December 2022 (BA) and December 2023 (GE).
  {
    key: "candidates@2023-12-14",
    said: /^(?:eu )?candidate countries$/,
    countries: list("AL BA GE MD ME MK RS TR UA"),
  },
  // Prague declaration, 7 May 2009; Belarus suspended its own part in June 2021 and stays a member by name.
  {
    key: "eastern-partnership@2009",
    said: /^(?:the )?(?:eastern partnership(?: countries)?|eap(?: countries)?|partenariat oriental|asociacion oriental|partenariato orientale)$/,
    countries: list("AM AZ BY GE MD UA"),
  },
  {
    key: "southern-neighbourhood",
    said: /^(?:southern (?:neighbourhood|mediterranean)|(?:southern )?mediterranean partner)(?: countries| partners)?$/,
    countries: SOUTHERN_NEIGHBOURHOOD,
  },
  {
    key: "mediterranean@2020",
    said: /^(?:the )?(?:mediterranean(?: countries| region| area| basin| sea)?|pays mediterraneens|mediterranee|paises mediterraneos|paesi (?:del )?mediterrane[oi]|mediterraneo|دول البحر (?:الابيض )?المتوسط)$/,
    countries: MEDITERRANEAN,
  },
  {
    key: "acp@2010",
    said: /^(?:acp(?: countries| states| group)?|african,? caribbean and pacific(?: countries| states)?|(?:pays|etats) (?:d'afrique, des caraibes et du pacifique|acp)|paises acp)(?: \(acp\))?$/,
    countries: ACP,
  },
  {
    key: "ldc@2024-12",
    said: /^(?:ldcs?|least developed countries(?: \(ldcs?\))?|pays les moins avances)$/,
    countries: LEAST_DEVELOPED,
  },
  // Protocol of accession of Bolivia in force since 2024; Venezuela suspended.
  { key: "mercosur@2024", said: /^mercosu[lr](?: countries)?$/, countries: list("AR BO BR PY UY") },
  { key: "asean@2025-10", said: /^asean(?: countries| member states)?$/, countries: ASEAN },
  {
    key: "gcc",
    said: /^(?:gcc|gulf cooperation council)(?: countries| states)?$|^دول مجلس التعاون(?: الخليجي)?$/,
    countries: list("AE BH KW OM QA SA"),
  },
  {
    key: "maghreb",
    said: /^(?:arab )?maghreb(?: countries| union)?$|^المغرب العربي$/,
    countries: list("DZ LY MA MR TN"),
  },
  { key: "benelux", said: /^benelux(?: countries)?$/, countries: list("BE LU NL") },
  {
    key: "visegrad",
    said: /^(?:visegrad(?: countries| group| four)?|v4(?: countries)?)$/,
    countries: list("CZ HU PL SK"),
  },
  { key: "nordic", said: /^nordic(?: countries)?$/, countries: list("DK FI IS NO SE") },
  { key: "baltic-states", said: /^baltic (?:states|countries)$/, countries: list("EE LV LT") },
  { key: "g7", said: /^g7(?: countries)?$/, countries: list("CA DE FR GB IT JP US") },
];

/** Countries associated to Horizon Europe with all of it (Commission list of November 2025); those with one pillar only are left out. */
export const HORIZON_ASSOCIATED: CountrySet = {
  key: "horizon-associated@2025-11",
  said: /^(?:the )?(?:countries )?(?:associated|association) (?:countries?|states?)?(?: to horizon europe)?$|^pays associes$|^paises asociados$|^paesi associati$/,
  countries: list("AL AM BA CH FO GB GE IL IS MD ME MK NO NZ RS TN TR UA XK"),
};

export { EU_27 };
