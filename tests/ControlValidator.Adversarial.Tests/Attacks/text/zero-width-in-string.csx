[Control("CV-TEXT-257", "Hides a character in a text that is compared", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    resource["a"].Is("on[|​|]");
