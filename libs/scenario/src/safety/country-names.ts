/*
 * Names of the world's countries in English and French, with common other names. Left out are names that are as often something
 * else: in French Dominique, Grenade and Maurice. Invented countries are the custom of drills: a slip here offends a guest.
 */
const NAMES = `
Afghanistan, Afrique du Sud, Albania, Albanie, Algeria, Algérie, Allemagne, Andorra, Andorre, Angleterre, Angola,
Antigua and Barbuda, Antigua-et-Barbuda, Arabie saoudite, Argentina, Argentine, Armenia, Arménie, Australia, Australie,
Austria, Autriche, Azerbaïdjan, Azerbaijan, Bahamas, Bahrain, Bahreïn, Bangladesh, Barbade, Barbados, Belarus, Belgique,
Belgium, Belize, Benin, Bénin, Bhoutan, Bhutan, Biélorussie, Birmanie, Bolivia, Bolivie, Bosnia, Bosnia and Herzegovina,
Bosnie, Bosnie-Herzégovine, Botswana, Brazil, Brésil, Britain, Brunei, Bulgaria, Bulgarie, Burkina Faso, Burma, Burundi,
Cabo Verde, Cambodge, Cambodia, Cameroon, Cameroun, Canada, Cap-Vert, Cape Verde, Central African Republic, Chad, Chile,
Chili, China, Chine, Chypre, Colombia, Colombie, Comores, Comoros, Congo, Corée, Corée du Nord, Corée du Sud, Costa Rica,
Côte d'Ivoire, Croatia, Croatie, Cuba, Cyprus, Czech Republic, Czechia, Danemark, Denmark, Djibouti, Dominica,
Dominican Republic, East Timor, Écosse, Ecuador, Egypt, Égypte, El Salvador, Emirates, Émirats, Émirats arabes unis,
England, Équateur, Equatorial Guinea, Eritrea, Érythrée, Espagne, Estonia, Estonie, Eswatini, États-Unis, Ethiopia,
Éthiopie, Fédération de Russie, Fidji, Fiji, Finland, Finlande, France, Gabon, Gambia, Gambie, Georgia, Géorgie, Germany,
Ghana, Grande-Bretagne, Grèce, Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guinée, Guinée équatoriale,
Guinée-Bissau, Guyana, Haiti, Haïti, Holland, Honduras, Hong Kong, Hongrie, Hungary, Iceland, Îles Marshall,
Îles Salomon, Inde, India, Indonesia, Indonésie, Irak, Iran, Iraq, Ireland, Irlande, Islande, Israel, Israël, Italie,
Italy, Ivory Coast, Jamaica, Jamaïque, Japan, Japon, Jordan, Jordanie, Kazakhstan, Kenya, Kirghizistan, Kirghizstan,
Kiribati, Korea, Kosovo, Koweït, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Lettonie, Liban, Liberia, Libya,
Libye, Liechtenstein, Lithuania, Lituanie, Luxembourg, Macédoine, Macédoine du Nord, Macedonia, Madagascar, Malaisie,
Malawi, Malaysia, Maldives, Mali, Malta, Malte, Maroc, Marshall Islands, Mauritania, Mauritanie, Mauritius, Mexico,
Mexique, Micronesia, Micronésie, Moldavie, Moldova, Monaco, Mongolia, Mongolie, Montenegro, Monténégro, Morocco,
Mozambique, Myanmar, Namibia, Namibie, Nauru, Nepal, Népal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria,
North Korea, North Macedonia, Norvège, Norway, Nouvelle-Zélande, Oman, Ouganda, Ouzbékistan, Pakistan, Palaos, Palau,
Palestine, Panama, Papouasie-Nouvelle-Guinée, Papua New Guinea, Paraguay, Pays de Galles, Pays-Bas, Pérou, Peru,
Philippines, Poland, Pologne, Portugal, Qatar, Republic of Korea, République centrafricaine, République de Corée,
République dominicaine, République tchèque, Romania, Roumanie, Royaume-Uni, Russia, Russian Federation, Russie, Rwanda,
Saint Kitts and Nevis, Saint Lucia, Saint Vincent and the Grenadines, Saint-Christophe-et-Niévès, Saint-Marin,
Saint-Vincent-et-les Grenadines, Saint-Vincent-et-les-Grenadines, Sainte-Lucie, Salvador, Samoa, San Marino,
Sao Tome and Principe, Sao Tomé-et-Principe, Saudi Arabia, Scotland, Senegal, Sénégal, Serbia, Serbie, Seychelles,
Sierra Leone, Singapore, Singapour, Slovakia, Slovaquie, Slovenia, Slovénie, Solomon Islands, Somalia, Somalie, Soudan,
Soudan du Sud, South Africa, South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suède, Suisse, Suriname, Swaziland,
Sweden, Switzerland, Syria, Syrie, Tadjikistan, Taiwan, Taïwan, Tajikistan, Tanzania, Tanzanie, Tchad, Tchéquie,
Thailand, Thaïlande, Timor oriental, Timor-Leste, Togo, Tonga, Trinidad and Tobago, Trinité-et-Tobago, Tunisia, Tunisie,
Turkey, Türkiye, Turkmenistan, Turkménistan, Turquie, Tuvalu, U.S.A., Uganda, Ukraine, United Arab Emirates,
United Kingdom, United States, Uruguay, USA, Uzbekistan, Vanuatu, Vatican, Venezuela, Viet Nam, Viêt Nam, Vietnam, Wales,
Yemen, Yémen, Zambia, Zambie, Zimbabwe`;

/** Names of real countries in English and French, with straight apostrophes. */
export const COUNTRY_NAMES: readonly string[] = NAMES.trim().split(/,\s+/);
