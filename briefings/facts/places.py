"""Countries, regions and large cities, and the adjectives made of them; written for this project."""

from __future__ import annotations

from typing import Final

from briefings.facts.lists import listed, phrases

PLACES: Final = phrases(
    """
    Afghanistan, Africa, Alabama, Alaska, Albania, Aleppo, Algeria, Alps, Amazon, America, Amsterdam, Andorra,
    Angola, Ankara, Antarctica, Arctic, Argentina, Ariz., Arizona, Arkansas, Armenia, Asia, Athens, Atlanta,
    Auckland, Austin, Australia, Austria, Azerbaijan, Baghdad, Bahamas, Bahrain, Bali, Baltimore, Bangkok,
    Bangladesh, Barbados, Barcelona, Bavaria, Beijing, Beirut, Belarus, Belfast, Belgium, Belgrade, Belize,
    Benghazi, Benin, Berlin, Bermuda, Bhutan, Birmingham, Bolivia, Bosnia, Boston, Botswana, Brazil, Bristol,
    Britain, Brooklyn, Brunei, Brussels, Bucharest, Budapest, Buenos Aires, Bulgaria, Burkina Faso, Burma,
    Burundi, Cairo, Calais, Calif, Calif., California, Cambodia, Cambridge, Cameroon, Canada, Canberra, Cape
    Town, Caracas, Cardiff, Caribbean, Catalonia, Chad, Charlotte, Chicago, Chile, China, Cincinnati, Cleveland,
    Colo, Colo., Cologne, Colombia, Colorado, Congo, Conn, Conn., Connecticut, Copenhagen, Costa Rica, Crimea,
    Croatia, Cuba, Cyprus, Czech Republic, D.C., Dallas, Damascus, Darfur, Delaware, Delhi, Denmark, Denver,
    Detroit, Djibouti, Doha, Dominica, Dominican Republic, Donetsk, Dubai, Dublin, East Timor, Ecuador,
    Edinburgh, Egypt, El Salvador, England, Eritrea, Estonia, Eswatini, Ethiopia, Europe, Fiji, Finland, Fla,
    Fla., Florida, France, Frankfurt, Gabon, Gambia, Gaza, Geneva, Georgia, Germany, Ghana, Gibraltar, Glasgow,
    Greece, Greenland, Grenada, Guam, Guantanamo Bay, Guatemala, Guinea, Guyana, Haiti, Hamburg, Hanoi, Havana,
    Hawaii, Helsinki, Hiroshima, Holland, Honduras, Hong Kong, Honolulu, Houston, Hungary, Iceland, Idaho,
    Illinois, India, Indiana, Indianapolis, Indonesia, Iowa, Iran, Iraq, Ireland, Islamabad, Israel, Istanbul,
    Italy, Ivory Coast, Jakarta, Jamaica, Japan, Jerusalem, Johannesburg, Jordan, Kabul, Kansas, Kansas City,
    Karachi, Kashmir, Kazakhstan, Kentucky, Kenya, Kharkiv, Kherson, Kiev, Kosovo, Kuwait, Kyiv, Kyrgyzstan,
    Lagos, Laos, Las Vegas, Latvia, Lebanon, Leeds, Lesotho, Liberia, Libya, Liechtenstein, Lima, Lisbon,
    Lithuania, Liverpool, London, Long Island, Los Angeles, Louisiana, Luxembourg, Lyon, Macedonia, Madagascar,
    Madrid, Maine, Malawi, Malaysia, Maldives, Mali, Malta, Manchester, Manhattan, Manila, Mariupol, Maryland,
    Mass, Mass., Massachusetts, Mauritania, Mauritius, Md., Mecca, Melbourne, Mexico, Mexico City, Miami, Mich.,
    Michigan, Middle East, Milan, Milwaukee, Minn., Minneapolis, Minnesota, Minsk, Mississippi, Missouri,
    Moldova, Monaco, Mongolia, Montana, Montenegro, Montreal, Morocco, Moscow, Mosul, Mozambique, Mumbai,
    Munich, Myanmar, N.C., N.D., N.H., N.J., N.M., N.Y., Nairobi, Namibia, Nashville, Nebraska, Nepal,
    Netherlands, Nevada, New Delhi, New England, New Hampshire, New Jersey, New Mexico, New Orleans, New York,
    New York City, New Zealand, Newcastle, Nicaragua, Niger, Nigeria, North America, North Carolina, North
    Dakota, North Korea, Northern Ireland, Norway, Odesa, Ohio, Oklahoma, Oman, Ontario, Oregon, Orlando, Osaka,
    Oslo, Ottawa, Oxford, Pa., Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Paris, Penn,
    Pennsylvania, Persian Gulf, Perth, Peru, Philadelphia, Philippines, Phoenix, Pittsburgh, Poland, Portland,
    Portugal, Prague, Pretoria, Puerto Rico, Pyongyang, Qatar, Quebec, R.I., Rhode Island, Rio de Janeiro,
    Riyadh, Romania, Rome, Rotterdam, Russia, Rwanda, S.C., S.D., Sacramento, Samoa, San Antonio, San Diego, San
    Francisco, San Juan, Santiago, Sarajevo, Saudi Arabia, Scotland, Seattle, Senegal, Seoul, Serbia, Shanghai,
    Sheffield, Siberia, Sicily, Sierra Leone, Silicon Valley, Singapore, Slovakia, Slovenia, Sofia, Somalia,
    South Africa, South America, South Carolina, South China Sea, South Dakota, South Korea, South Sudan, Soviet
    Union, Spain, Sri Lanka, St. Louis, St. Petersburg, Stockholm, Sudan, Suriname, Sweden, Switzerland, Sydney,
    Syria, Taipei, Taiwan, Tajikistan, Tampa, Tanzania, Tasmania, Tehran, Tel Aviv, Tenn., Tennessee, Texas,
    Thailand, Tibet, Togo, Tokyo, Tonga, Toronto, Trinidad, Tripoli, Tunis, Tunisia, Turkey, Turkmenistan,
    Tuscany, U.A.E., U.K., U.S., U.S.A., UK, US, USA, Uganda, Ukraine, United Arab Emirates, United Kingdom,
    United States, United States of America, Uruguay, Utah, Uzbekistan, Va., Vancouver, Vatican, Vatican City,
    Venezuela, Venice, Vermont, Victoria, Vienna, Vietnam, Virginia, Wales, Warsaw, Washington, Washington D.C.,
    Washington DC, West Bank, West Virginia, Western Australia, Wis., Wisconsin, Wyoming, Yemen, Yorkshire,
    Zagreb, Zambia, Zimbabwe, Zurich
    """
)
DEMONYMS: Final = listed(
    """
    afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian
    australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british
    briton bulgarian burmese californian cambodian cameroonian canadian catalan catholic chilean chinese
    christian colombian conservative croatian cuban cypriot czech danish democrat democratic dutch ecuadorean
    egyptian emirati english eritrean estonian ethiopian european filipino finnish french georgian german
    ghanaian greek guatemalan haitian hindu hispanic honduran hungarian icelandic indian indonesian iranian
    iraqi irish islamic islamist israeli italian jamaican japanese jew jewish jordanian kazakh kenyan korean
    kosovar kurd kurdish kuwaiti labour laotian latin latina latino latvian lebanese liberal liberian
    libertarian libyan lithuanian malaysian malian maltese marxist mexican moldovan mongolian mormon moroccan
    muslim nazi nepalese nicaraguan nigerian norwegian pakistani palestinian panamanian peruvian pole polish
    portuguese protestant qatari republican roman romanian russian rwandan salvadoran saudi scot scottish
    senegalese serb serbian shia shiite sikh singaporean slovak slovenian somali soviet spaniard spanish
    sudanese sunni swede swedish swiss syrian taiwanese tanzanian texan thai tibetan tory tunisian turk turkish
    ugandan ukrainian uruguayan uyghur venezuelan victorian vietnamese welsh western yemeni zambian zimbabwean
    """
)
