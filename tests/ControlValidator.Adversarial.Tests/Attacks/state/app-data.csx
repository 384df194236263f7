[Control("CV-STATE-204", "Leaves data for another policy", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|AppDomain.CurrentDomain.SetData|]("x", "y"); return Verdict.Pass; }
