"""Words for the people of countries and continents, that name nothing else.

Left out are words that are as often a language ("English") or a thing, and faiths and parties,
which the data that is learned from takes for names of groups in one set and not in another.
"""

_PEOPLES = """
Afghan Albanian Algerian Andorran Angolan Argentinian Armenian Australian Austrian Azerbaijani
Bahamian Bahraini Bangladeshi Barbadian Belarusian Belgian Bolivian Bosnian Brazilian Briton
Bulgarian Burundian Cambodian Cameroonian Canadian Chadian Chilean Colombian Congolese Croat
Croatian Cuban Cypriot Czech Djiboutian Ecuadorian Ecuadorean Egyptian Emirati Eritrean Estonian
Ethiopian Fijian Filipino Gabonese Gambian Georgian German Ghanaian Greek Grenadian Guatemalan
Guinean Guyanese Haitian Honduran Hungarian Icelander Indian Indonesian Iranian Iraqi Israeli
Italian Ivorian Jamaican Jordanian Kazakh Kenyan Kosovar Kuwaiti Kyrgyz Laotian Latvian Lebanese
Liberian Libyan Lithuanian Luxembourger Macedonian Malagasy Malawian Malaysian Malian Maltese
Mauritanian Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese
Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Pakistani Palestinian Panamanian Paraguayan
Peruvian Portuguese Qatari Romanian Russian Rwandan Salvadoran Samoan Senegalese Serb Serbian
Singaporean Slovak Slovenian Somali Spaniard Sudanese Surinamese Swede Syrian Taiwanese Tajik
Tanzanian Thai Tibetan Togolese Trinidadian Tunisian Turk Turkmen Ugandan Ukrainian Uruguayan Uzbek
Venezuelan Vietnamese Yemeni Zambian Zimbabwean
African American Scot
"""
_ONLY_ADJECTIVES = """
British Burmese Chinese Danish Dutch French Finnish Icelandic Irish Japanese Korean Polish Scottish
Spanish Swedish Swiss Turkish Welsh
"""


def demonyms() -> list[str]:
    """Every form: adjectives, and nouns in both numbers."""
    people = _PEOPLES.split()
    plural = [f"{word}s" for word in people if not word.endswith(("ese", "s", "ish"))]
    return sorted({*people, *plural, *_ONLY_ADJECTIVES.split()})
