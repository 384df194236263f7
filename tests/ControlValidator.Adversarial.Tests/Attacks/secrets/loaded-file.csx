#load "part.csx"

[Control("CV-SECRETS-179", "Hides the call in a file that it loads", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Secret());
