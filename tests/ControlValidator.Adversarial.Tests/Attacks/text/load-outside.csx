#load [|"../../../../etc/hostname"|]

[Control("CV-TEXT-250", "Loads a file from outside of its family", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
