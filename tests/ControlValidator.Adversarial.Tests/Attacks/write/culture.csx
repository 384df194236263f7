[Control("CV-WRITE-283", "Changes the culture of all policies", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Globalization.CultureInfo.CurrentCulture|] = System.Globalization.CultureInfo.InvariantCulture; return Verdict.Pass; }
