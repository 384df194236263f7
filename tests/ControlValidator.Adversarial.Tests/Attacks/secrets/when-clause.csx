[Control("CV-SECRETS-203", "Hides the call in a condition of a pattern", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    resource.Name switch { var n when [|System.IO.File.Exists|](n) => Verdict.Pass, _ => Verdict.Fail };
