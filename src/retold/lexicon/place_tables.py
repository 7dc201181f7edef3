"""The rows behind `places`: one line a country or American state.

Countries: name | demonyms | other names | cities. States: name | short forms |
demonyms | cities. Written from general knowledge; a city stands in one row only.
A backslash joins a long row to its next line.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# A line is name|demonyms|other names|cities, with commas between several.
COUNTRIES: Final = extended(
    "place_tables.countries",
    """
Afghanistan|Afghan,Afghans|Islamic Republic of Afghanistan|Kabul,Kandahar,Herat,\
Jalalabad,Kunduz,Mazar-i-Sharif
Albania|Albanian,Albanians||Tirana
Algeria|Algerian,Algerians||Algiers,Oran
Andorra|Andorran||Andorra la Vella
Angola|Angolan,Angolans||Luanda
Antigua and Barbuda|Antiguan||
Argentina|Argentine,Argentinian,Argentines,Argentinians|Argentine Republic|\
Buenos Aires,Rosario
Armenia|Armenian,Armenians||Yerevan
Australia|Australian,Australians,Aussie,Aussies|Commonwealth of Australia|Canberra,\
Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin,Gold Coast
Austria|Austrian,Austrians||Vienna,Salzburg,Graz,Innsbruck
Azerbaijan|Azerbaijani,Azeri,Azerbaijanis,Azeris||Baku
Bahamas|Bahamian,Bahamians||Nassau
Bahrain|Bahraini,Bahrainis||Manama
Bangladesh|Bangladeshi,Bangladeshis||Dhaka,Chittagong,Cox's Bazar
Barbados|Barbadian,Bajan||Bridgetown
Belarus|Belarusian,Belarussian,Belarusians,Belarussians|Byelorussia|Minsk,Brest
Belgium|Belgian,Belgians||Brussels,Antwerp,Ghent,Bruges,Liege,Molenbeek
Belize|Belizean||Belmopan
Benin|Beninese||Cotonou,Porto-Novo
Bhutan|Bhutanese||Thimphu
Bolivia|Bolivian,Bolivians||La Paz,Sucre,Santa Cruz
Bosnia and Herzegovina|Bosnian,Bosnians,Bosniak,Bosniaks|Bosnia,Bosnia-Herzegovina|\
Sarajevo,Srebrenica,Banja Luka
Botswana|Botswanan,Batswana||Gaborone
Brazil|Brazilian,Brazilians|Brasil|Brasilia,Rio de Janeiro,Rio,Sao Paulo,São Paulo,\
Salvador,Manaus,Belo Horizonte,Porto Alegre
Brunei|Bruneian|Brunei Darussalam|Bandar Seri Begawan
Bulgaria|Bulgarian,Bulgarians||Sofia,Varna
Burkina Faso|Burkinabe||Ouagadougou
Burundi|Burundian,Burundians||Bujumbura,Gitega
Cambodia|Cambodian,Cambodians,Khmer|Kampuchea|Phnom Penh,Siem Reap
Cameroon|Cameroonian,Cameroonians||Yaounde,Douala
Canada|Canadian,Canadians||Ottawa,Toronto,Montreal,Vancouver,Calgary,Edmonton,\
Winnipeg,Quebec City,Halifax
Cape Verde|Cape Verdean|Cabo Verde|Praia
Central African Republic||CAR|Bangui
Chad|Chadian,Chadians||N'Djamena
Chile|Chilean,Chileans||Santiago,Valparaiso
China|Chinese|People's Republic of China,PRC,Mainland China|Beijing,Shanghai,\
Guangzhou,Shenzhen,Wuhan,Tianjin,Chongqing,Chengdu,Xian,Nanjing,Hangzhou,Urumqi,Lhasa,\
Harbin,Dalian,Qingdao
Colombia|Colombian,Colombians||Bogota,Bogotá,Medellin,Medellín,Cali,Cartagena,\
Barranquilla
Comoros|Comorian||Moroni
Congo|Congolese|Democratic Republic of Congo,Democratic Republic of the Congo,DRC,\
DR Congo,Zaire|Kinshasa,Goma,Lubumbashi,Bukavu
Republic of Congo||Congo-Brazzaville|Brazzaville
Costa Rica|Costa Rican,Costa Ricans||
Croatia|Croatian,Croatians,Croat,Croats||Zagreb,Split,Dubrovnik
Cuba|Cuban,Cubans||Havana,Guantanamo,Guantanamo Bay
Cyprus|Cypriot,Cypriots||Nicosia,Limassol
Czech Republic|Czech,Czechs|Czechia|Prague,Brno
Denmark|Danish,Dane,Danes|Kingdom of Denmark|Copenhagen,Aarhus
Djibouti|Djiboutian||
Dominica|||
Dominican Republic|Dominican,Dominicans||Santo Domingo,Punta Cana
East Timor|Timorese|Timor-Leste|Dili
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians,Ecuadoreans||Quito,Guayaquil
Egypt|Egyptian,Egyptians|Arab Republic of Egypt|Cairo,Alexandria,Giza,Luxor,\
Sharm el-Sheikh,Port Said,Suez
El Salvador|Salvadoran,Salvadorans,Salvadorean||San Salvador
Equatorial Guinea|Equatoguinean||Malabo
Eritrea|Eritrean,Eritreans||Asmara
Estonia|Estonian,Estonians||Tallinn
Eswatini|Swazi|Swaziland|Mbabane
Ethiopia|Ethiopian,Ethiopians||Addis Ababa,Mekelle
Fiji|Fijian,Fijians||Suva
Finland|Finnish,Finn,Finns||Helsinki,Turku,Tampere
France|French,Frenchman,Frenchmen,Frenchwoman|French Republic|Paris,Marseille,Lyon,\
Nice,Toulouse,Bordeaux,Strasbourg,Lille,Cannes,Calais,Grenoble,Nantes
Gabon|Gabonese||Libreville
Gambia|Gambian,Gambians||Banjul
Georgia|Georgian,Georgians|Republic of Georgia|Tbilisi,Batumi
Germany|German,Germans|Federal Republic of Germany,West Germany,East Germany|Berlin,\
Munich,Frankfurt,Cologne,Stuttgart,Dresden,Leipzig,Dusseldorf,Düsseldorf,Bremen,\
Hanover,Nuremberg,Bonn
Ghana|Ghanaian,Ghanaians||Accra,Kumasi
Greece|Greek,Greeks|Hellenic Republic|Athens,Thessaloniki,Lesbos,Piraeus,Crete
Greenland|Greenlandic||Nuuk
Grenada|Grenadian||
Guatemala|Guatemalan,Guatemalans||Guatemala City
Guinea|Guinean,Guineans||Conakry
Guinea-Bissau|||Bissau
Guyana|Guyanese||Georgetown
Haiti|Haitian,Haitians||Port-au-Prince
Honduras|Honduran,Hondurans||Tegucigalpa,San Pedro Sula
Hong Kong|Hongkonger,Hongkongers,Hong Konger,Hong Kongers|HKSAR|Kowloon
Hungary|Hungarian,Hungarians||Budapest
Iceland|Icelandic,Icelander,Icelanders||Reykjavik
India|Indian,Indians|Republic of India|New Delhi,Delhi,Mumbai,Kolkata,Chennai,\
Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Srinagar,Lucknow,Jaipur,Calcutta,Bombay
Indonesia|Indonesian,Indonesians||Jakarta,Surabaya,Bandung,Medan,Denpasar,Palu
Iran|Iranian,Iranians|Islamic Republic of Iran,Persia|Tehran,Isfahan,Mashhad,Shiraz,\
Qom,Tabriz,Natanz,Fordow
Iraq|Iraqi,Iraqis|Republic of Iraq|Baghdad,Mosul,Basra,Erbil,Irbil,Kirkuk,Fallujah,\
Ramadi,Tikrit,Najaf,Karbala,Sinjar
Ireland|Irish,Irishman,Irishmen|Republic of Ireland,Eire|Dublin,Cork,Galway,Limerick
Israel|Israeli,Israelis|State of Israel|Jerusalem,Tel Aviv,Haifa,Beersheba,Eilat,\
Ashkelon,Sderot
Italy|Italian,Italians|Italian Republic|Rome,Milan,Naples,Turin,Venice,Florence,Genoa,\
Palermo,Bologna,Lampedusa
Ivory Coast|Ivorian,Ivorians|Cote d'Ivoire,Côte d'Ivoire|Abidjan,Yamoussoukro
Jamaica|Jamaican,Jamaicans||Kingston
Japan|Japanese||Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Fukushima,Nagoya,Sapporo,\
Yokohama,Kobe
Jordan|Jordanian,Jordanians|Hashemite Kingdom of Jordan|Amman,Aqaba,Zarqa
Kazakhstan|Kazakh,Kazakhs,Kazakhstani||Astana,Nur-Sultan,Almaty,Baikonur
Kenya|Kenyan,Kenyans||Nairobi,Mombasa,Kisumu,Garissa
Kiribati|||Tarawa
Kosovo|Kosovar,Kosovars,Kosovan||Pristina
Kuwait|Kuwaiti,Kuwaitis||Kuwait City
Kyrgyzstan|Kyrgyz||Bishkek,Osh
Laos|Lao,Laotian,Laotians||Vientiane
Latvia|Latvian,Latvians||Riga
Lebanon|Lebanese||Beirut,Sidon,Tyre
Lesotho|Basotho||Maseru
Liberia|Liberian,Liberians||Monrovia
Libya|Libyan,Libyans||Tripoli,Benghazi,Sirte,Misrata,Derna,Tobruk
Liechtenstein|||Vaduz
Lithuania|Lithuanian,Lithuanians||Vilnius,Kaunas
Luxembourg|Luxembourger||
Macau|Macanese|Macao|
North Macedonia|Macedonian,Macedonians|Macedonia|Skopje
Madagascar|Malagasy||Antananarivo
Malawi|Malawian,Malawians||Lilongwe,Blantyre
Malaysia|Malaysian,Malaysians||Kuala Lumpur,Putrajaya,Penang,Johor Bahru
Maldives|Maldivian||Male
Mali|Malian,Malians||Bamako,Timbuktu,Gao
Malta|Maltese||Valletta
Marshall Islands|Marshallese||Majuro
Mauritania|Mauritanian||Nouakchott
Mauritius|Mauritian||Port Louis
Mexico|Mexican,Mexicans|United Mexican States|Mexico City,Guadalajara,Monterrey,\
Tijuana,Cancun,Ciudad Juarez,Acapulco,Puebla,Culiacan,Oaxaca,Nuevo Laredo,Matamoros
Micronesia|Micronesian|Federated States of Micronesia|Palikir
Moldova|Moldovan,Moldovans||Chisinau
Monaco|Monegasque||Monte Carlo
Mongolia|Mongolian,Mongolians||Ulaanbaatar,Ulan Bator
Montenegro|Montenegrin,Montenegrins||Podgorica
Morocco|Moroccan,Moroccans||Rabat,Casablanca,Marrakesh,Marrakech,Fez,Tangier
Mozambique|Mozambican,Mozambicans||Maputo,Beira
Myanmar|Burmese|Burma|Yangon,Rangoon,Naypyidaw,Naypyitaw,Mandalay
Namibia|Namibian,Namibians||Windhoek
Nauru|Nauruan||
Nepal|Nepali,Nepalese,Nepalis||Kathmandu,Pokhara
Netherlands|Dutch,Dutchman,Dutchmen|Holland|Amsterdam,The Hague,Hague,Rotterdam,\
Utrecht,Eindhoven
New Zealand|New Zealander,New Zealanders,Kiwi,Kiwis|Aotearoa|Wellington,Auckland,\
Christchurch
Nicaragua|Nicaraguan,Nicaraguans||Managua
Niger|Nigerien,Nigeriens||Niamey,Agadez
Nigeria|Nigerian,Nigerians||Abuja,Lagos,Kano,Maiduguri,Chibok,Port Harcourt,Ibadan
North Korea|North Korean,North Koreans|DPRK,Democratic People's Republic of Korea|\
Pyongyang,Panmunjom,Punggye-ri
Norway|Norwegian,Norwegians||Oslo,Bergen,Trondheim,Utoya
Oman|Omani,Omanis||Muscat
Pakistan|Pakistani,Pakistanis|Islamic Republic of Pakistan|Islamabad,Karachi,Lahore,\
Peshawar,Quetta,Rawalpindi,Faisalabad,Multan,Gwadar,Abbottabad
Palau|Palauan||
Palestine|Palestinian,Palestinians|Palestinian Territories,State of Palestine|\
Gaza City,Ramallah,Hebron,Nablus,Jenin,Bethlehem,Khan Younis,Rafah,Jericho
Panama|Panamanian,Panamanians||Panama City
Papua New Guinea|Papuan||Port Moresby
Paraguay|Paraguayan,Paraguayans||Asuncion
Peru|Peruvian,Peruvians||Lima,Cusco,Arequipa
Philippines|Philippine,Filipino,Filipinos,Filipina|Republic of the Philippines|Manila,\
Quezon City,Cebu,Davao,Davao City,Marawi
Poland|Polish,Pole,Poles|Republic of Poland|Warsaw,Krakow,Kraków,Gdansk,Wroclaw,Lodz,\
Poznan,Auschwitz
Portugal|Portuguese||Lisbon,Porto,Algarve
Puerto Rico|Puerto Rican,Puerto Ricans||
Qatar|Qatari,Qataris||Doha
Romania|Romanian,Romanians||Bucharest,Cluj
Russia|Russian,Russians|Russian Federation,Soviet Union,USSR,U.S.S.R.|Moscow,\
St. Petersburg,Saint Petersburg,Kazan,Sochi,Vladivostok,Novosibirsk,Yekaterinburg,\
Grozny,Volgograd,Rostov-on-Don,Kaliningrad,Belgorod,Kursk,Leningrad
Rwanda|Rwandan,Rwandans||Kigali
Saint Kitts and Nevis||St. Kitts and Nevis|Basseterre
Saint Lucia||St. Lucia|Castries
Saint Vincent and the Grenadines||St. Vincent and the Grenadines|Kingstown
Samoa|Samoan,Samoans||Apia
San Marino|||
Sao Tome and Principe||São Tomé and Príncipe|
Saudi Arabia|Saudi,Saudis,Saudi Arabian|Kingdom of Saudi Arabia,KSA|Riyadh,Jeddah,\
Mecca,Medina,Dhahran
Senegal|Senegalese||Dakar
Serbia|Serbian,Serb,Serbs,Serbians|Yugoslavia|Belgrade,Novi Sad,Nis
Seychelles|Seychellois||
Sierra Leone|Sierra Leonean,Sierra Leoneans||Freetown
Singapore|Singaporean,Singaporeans||
Slovakia|Slovak,Slovaks,Slovakian||Bratislava,Kosice
Slovenia|Slovenian,Slovene,Slovenes,Slovenians||Ljubljana
Solomon Islands|Solomon Islander||Honiara
Somalia|Somali,Somalis,Somalian||Mogadishu,Kismayo
Somaliland|Somalilander||Hargeisa
South Africa|South African,South Africans||Pretoria,Johannesburg,Cape Town,Durban,\
Soweto,Bloemfontein
South Korea|South Korean,South Koreans|Republic of Korea,ROK|Seoul,Busan,Incheon,\
Pyeongchang,Daegu,Sejong
Korea|Korean,Koreans||
South Sudan|South Sudanese||Juba
Spain|Spanish,Spaniard,Spaniards|Kingdom of Spain|Madrid,Barcelona,Valencia,Seville,\
Bilbao,Malaga,Zaragoza,Palma,Ibiza,Melilla,Ceuta
Sri Lanka|Sri Lankan,Sri Lankans|Ceylon|Colombo,Kandy,Jaffna
Sudan|Sudanese||Khartoum,Omdurman,El Fasher
Suriname|Surinamese||Paramaribo
Sweden|Swedish,Swede,Swedes|Kingdom of Sweden|Stockholm,Gothenburg,Malmo,Malmö,Uppsala
Switzerland|Swiss|Swiss Confederation|Bern,Berne,Zurich,Zürich,Geneva,Basel,Lausanne,\
Davos
Syria|Syrian,Syrians|Syrian Arab Republic|Damascus,Aleppo,Homs,Hama,Idlib,Raqqa,\
Palmyra,Deir al-Zor,Deir Ezzor,Kobani,Manbij,Afrin,Douma,Latakia,Hasakah,Daraa,\
Qamishli
Taiwan|Taiwanese|Republic of China|Taipei,Kaohsiung
Tajikistan|Tajik,Tajiks||Dushanbe
Tanzania|Tanzanian,Tanzanians||Dodoma,Dar es Salaam,Arusha
Thailand|Thai,Thais|Siam|Bangkok,Chiang Mai,Phuket,Pattaya
Togo|Togolese||Lome
Tonga|Tongan,Tongans||
Trinidad and Tobago|Trinidadian|Trinidad|Port of Spain
Tunisia|Tunisian,Tunisians||Tunis,Sousse
Turkey|Turkish,Turk,Turks|Türkiye,Turkiye,Republic of Turkey|Ankara,Istanbul,Izmir,\
Diyarbakir,Antalya,Gaziantep,Adana,Bursa,Suruc,Incirlik
Turkmenistan|Turkmen||Ashgabat
Tuvalu|||Funafuti
Uganda|Ugandan,Ugandans||Kampala,Entebbe
Ukraine|Ukrainian,Ukrainians||Kyiv,Kiev,Kharkiv,Kharkov,Odesa,Odessa,Lviv,Dnipro,\
Donetsk,Luhansk,Lugansk,Mariupol,Kherson,Zaporizhzhia,Bakhmut,Sevastopol,Simferopol,\
Chernobyl,Bucha,Avdiivka
United Arab Emirates|Emirati,Emiratis|UAE,U.A.E.,Emirates|Abu Dhabi,Dubai,Sharjah
United Kingdom|British,Briton,Britons,Brit,Brits|UK,U.K.,Britain,Great Britain|London,\
Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Belfast,Cardiff,Bristol,\
Sheffield,Newcastle,Nottingham,Oxford,Cambridge,Leicester,Salisbury,Brighton,\
Southampton,Aberdeen,Coventry
England|English,Englishman,Englishmen,Englishwoman||
Scotland|Scottish,Scot,Scots,Scotsman||
Wales|Welsh,Welshman||
Northern Ireland|Northern Irish|Ulster|Londonderry
United States|American,Americans|US,U.S.,USA,U.S.A.,United States of America,America|\
Washington D.C.,Washington DC,D.C.
Uruguay|Uruguayan,Uruguayans||Montevideo
Uzbekistan|Uzbek,Uzbeks||Tashkent,Samarkand
Vanuatu|Ni-Vanuatu||Port Vila
Vatican|||Vatican City,Holy See
Venezuela|Venezuelan,Venezuelans||Caracas,Maracaibo
Vietnam|Vietnamese||Hanoi,Ho Chi Minh City,Saigon,Da Nang
Western Sahara|Sahrawi||
Yemen|Yemeni,Yemenis||Sanaa,Sana'a,Aden,Hodeidah,Taiz,Marib
Zambia|Zambian,Zambians||Lusaka
Zimbabwe|Zimbabwean,Zimbabweans|Rhodesia|Harare,Bulawayo
""",
)

# A line is name|short forms|demonyms|cities, with commas between several.
STATES: Final = extended(
    "place_tables.states",
    """
Alabama|Ala.|Alabamian|Birmingham,Montgomery,Huntsville,Tuscaloosa
Alaska||Alaskan,Alaskans|Anchorage,Juneau,Fairbanks
Arizona|Ariz.|Arizonan|Tucson,Scottsdale,Tempe,Yuma,Flagstaff
Arkansas|Ark.|Arkansan|Little Rock,Fayetteville
California|Calif.,Cal.|Californian,Californians|Los Angeles,L.A.,San Francisco,\
San Diego,Sacramento,San Jose,Oakland,Fresno,Long Beach,Anaheim,San Bernardino,\
Berkeley,Santa Barbara,Malibu,Beverly Hills,Palo Alto,Cupertino,Santa Monica
Colorado|Colo.|Coloradan|Denver,Boulder,Colorado Springs,Aurora,Littleton
Connecticut|Conn.||Hartford,New Haven,Newtown,Stamford
Delaware|Del.||Wilmington
Florida|Fla.|Floridian,Floridians|Miami,Tampa,Jacksonville,Tallahassee,\
Fort Lauderdale,St. Petersburg,Palm Beach,Boca Raton,Parkland,Daytona Beach,Key West,\
Gainesville,Sarasota,Pensacola,Naples,Mar-a-Lago
Hawaii||Hawaiian,Hawaiians|Honolulu,Maui,Pearl Harbor
Idaho|||Boise
Illinois|Ill.||Chicago,Springfield,Peoria
Indiana|Ind.|Hoosier|Indianapolis,Fort Wayne,South Bend,Gary
Iowa||Iowan,Iowans|Des Moines,Cedar Rapids,Davenport,Iowa City
Kansas|Kan.|Kansan|Topeka,Wichita
Kentucky|Ky.|Kentuckian|Louisville,Lexington,Frankfort
Louisiana|La.||New Orleans,Baton Rouge,Shreveport
Maine|||Bangor
Maryland|Md.||Baltimore,Annapolis,Bethesda
Massachusetts|Mass.||Boston,Worcester,Lowell
Michigan|Mich.|Michigander|Detroit,Lansing,Flint,Ann Arbor,Grand Rapids,Dearborn
Minnesota|Minn.|Minnesotan|Minneapolis,St. Paul,Duluth
Mississippi|Miss.||Biloxi
Missouri|Mo.||St. Louis,Kansas City,Ferguson,Jefferson City
Montana|Mont.||Helena,Billings,Missoula
Nebraska|Neb.|Nebraskan|Omaha
Nevada|Nev.|Nevadan|Las Vegas,Reno,Carson City
New Hampshire|N.H.||Nashua
New Jersey|N.J.||Newark,Trenton,Atlantic City,Jersey City,Hoboken
New Mexico|N.M.||Albuquerque,Santa Fe,Los Alamos
New York|N.Y.|New Yorker,New Yorkers|New York City,NYC,Buffalo,Albany,Syracuse,Yonkers
North Carolina|N.C.||Raleigh,Greensboro,Durham,Fayetteville,Charlotte
North Dakota|N.D.||Fargo,Bismarck
Ohio||Ohioan,Ohioans|Cleveland,Cincinnati,Toledo,Akron,Dayton,Youngstown,Columbus
Oklahoma|Okla.|Oklahoman|Oklahoma City,Tulsa
Oregon|Ore.|Oregonian|Eugene,Salem,Portland
Pennsylvania|Pa.,Penn.||Philadelphia,Pittsburgh,Harrisburg,Scranton,Allentown,Erie,\
Gettysburg
Rhode Island|R.I.||Newport
South Carolina|S.C.||Myrtle Beach,Charleston
South Dakota|S.D.||Sioux Falls,Rapid City
Tennessee|Tenn.|Tennessean|Nashville,Memphis,Knoxville,Chattanooga
Texas|Tex.|Texan,Texans|Dallas,Houston,Austin,San Antonio,Fort Worth,El Paso,\
Arlington,Corpus Christi,Galveston,Lubbock,Laredo,Brownsville,McAllen,Plano,Waco,\
Uvalde
Utah|||Salt Lake City,Provo
Vermont|Vt.|Vermonter|Burlington,Montpelier
Virginia|Va.|Virginian,Virginians|Richmond,Norfolk,Virginia Beach,Charlottesville,\
Roanoke,Langley
Washington|Wash.||Seattle,Tacoma,Spokane,Olympia
West Virginia|W.Va.||Wheeling,Morgantown
Wisconsin|Wis.|Wisconsinite|Milwaukee,Green Bay,Kenosha,Racine
Wyoming|Wyo.||Cheyenne,Laramie,Casper
Guam|||
Phoenix|||
Orlando|||
Atlanta|||Savannah,Macon
District of Columbia|||
""",
)
