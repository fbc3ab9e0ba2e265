import { folded } from "./countries/country-names.ts";

/**
 * Beginnings of words that make a topic evident, in the hub's languages and a few more. Folded (no accents, small letters);
 * a beginning counts at the start of a word, "=" in front asks for the whole word. A word that often means something else
 * ("network" of computers, "standard" solution, "young" stars) is not here: no topic is better than a wrong one.
 */
const WORDS: Readonly<Record<string, string>> = {
  innovation:
    "innovat,innovac,innovaz,inovac,inovat,ابتكار,الابتكار,инновац,καινοτομ,नवाचार,イノベーション,创新,創新",
  "technology-transfer":
    "technology transfer,transfert de technolog,transferencia de tecnolog,trasferimento tecnologic,transferencia tecnologic,knowledge transfer,نقل التكنولوجيا",
  "access-to-finance":
    "access to finance,access to credit,acces au financement,acceso a la financiac,accesso al credito,microfinanc,venture capital,capital-risque,capital riesgo,crowdfund,loan guarant,invest horizon,الحصول على التمويل",
  internationalisation:
    "internationali,internacionali,internazionali,export promot,exportation,exportacion,esportazion,التوسع الدولي,التصدير",
  digitalisation:
    "digital,numerique,artificial intelligence,intelligence artificielle,inteligencia artificial,intelligenza artificiale,=ai,=ict,=iot,internet of things,cybersecur,cyber secur,blockchain,cloud comput,big data,software,=5g,=6g,robot,quantum comput,التحول الرقمي,الرقمي,رقمن,цифров,ψηφιακ,デジタル,数字化,डिजिटल",
  skills:
    "skills,upskill,reskill,training course,training programme,training and education,education and training,education & training,capacity building,vocational,apprentice,competences professionnel,formation professionnel,formacion,formazion,competenc,kompetenz,مهارات,المهارات,التدريب,higher education,educational",
  clusters:
    "cluster organi,clusters,grappes d'entreprise,cluster compet,distretti industrial,clusteres,eurocluster,التجمعات الصناعية",
  incubation:
    "incubat,incubac,accelerator,acceleration program,startup,start-up,spin-off,spinoff,حاضنات,حاضنة,احتضان",
  "green-transition":
    "climate,climat,cambio climatic,cambiamento climatic,circular econom,economie circulaire,economia circular,decarboni,net zero,net-zero,zero emission,biodivers,sustainab,durabilit,sostenib,greenhouse gas,carbon neutral,environmental,medio ambiente,ecosystem restor,pollution,recycl,تغير المناخ,المناخ,الاقتصاد الأخضر,климат",
  energy:
    "energy,energie,energia,energetic,photovolt,=pv,hydrogen,hydrogene,hidrogeno,idrogeno,battery,batteries,bioenerg,biofuel,solar,wind farm,wind power,offshore wind,geotherm,nuclear,fusion,heat pump,الطاقة,энерг,ενεργ",
  agrifood:
    "agricult,agrifood,agri-food,agroaliment,agroalimen,agroecolog,farming,farmers,food,alimentair,alimentac,alimentari,crops,livestock,fisher,aquacultur,soil health,soils,زراع,الزراع,الأغذية,農業,农业,कृषि",
  textiles: "textile,textil,tessil,fashion,clothing,garment,المنسوجات,النسيج",
  tourism: "touris,turism,السياح,السياحة,туризм,τουρισμ,観光,旅游",
  "women-entrepreneurs":
    "women in innovation,women entrepreneur,women-led,women led,female founder,female entrepreneur,femmes entrepreneu,entrepreneuriat feminin,mujeres empresari,mujeres emprended,imprenditoria femminil,imprenditric,رائدات الأعمال",
  youth:
    "young innovat,young entrepreneur,youth entrepreneur,jeunes entrepreneur,jovenes emprended,giovani imprendit,رواد الأعمال الشباب",
  "public-procurement":
    "procurement,=pcp,=ppi,marches publics,commande publique,contratacion publica,compra publica,appalti pubblic,المشتريات العامة",
  standards:
    "standardi,normalisation,normalizac,normazion,certification scheme,conformity assess,metrolog,المواصفات",
  "intellectual-property":
    "intellectual property,propriete intellectuelle,propiedad intelectual,proprieta intellettual,patents,الملكية الفكرية",
  policy:
    "sme policy,policies for smes,politique des pme,politicas para pymes,politiche per le pmi,small business act",
  networks:
    "network of innovation,enterprise europe network,business network,networking platform,national contact points,intermediar",
  "supply-chains":
    "supply chain,value chain,chaine d'approvisionnement,chaine de valeur,cadena de suministro,cadena de valor,filiera,catena del valore,سلاسل التوريد",
  crafts: "crafts,artisanat,artesan,artigian,الحرف اليدوية",
  health:
    "health,medic,sante,salud,salute,disease,cancer,clinical,patient,hospital,pharma,vaccin,therap,diagnos,dementia,pandemic,biomedic,صحة,الصحة,здоров,υγεια,健康,स्वास्थ्य",
  research: "research,recherche,investigacion,ricerca,=i+d,=r&d,البحث العلمي,исследован,ερευν",
  "business-transfer":
    "business transfer,transmission d'entreprise,relevo empresarial,passaggio generazional",
  evaluation:
    "impact evaluation,impact assessment,monitoring and evaluation,suivi et evaluation,seguimiento y evaluac,monitoraggio e valutaz",
};

const patterns = Object.entries(WORDS).map(([topic, words]) => ({ topic, said: pattern(words.split(",")) }));

/** Topics whose words stand in the text, in the hub's own order of topics. */
export function topicsIn(text: string): string[] {
  // The health of soils is a matter of farming.
  const key = folded(text).replaceAll("soil health", "soils");
  return patterns.filter(({ said }) => said.test(key)).map(({ topic }) => topic);
}

function pattern(words: readonly string[]): RegExp {
  const parts = words.map((word) =>
    word.startsWith("=") ? `${quoted(word.slice(1))}(?![\\p{L}\\p{N}])` : quoted(word),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})`, "u");
}

function quoted(word: string): string {
  return folded(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
