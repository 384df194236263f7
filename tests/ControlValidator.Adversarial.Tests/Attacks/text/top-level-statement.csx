[Control("CV-TEXT-255", "Runs code outside of a check", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|Console.WriteLine("x");|]
