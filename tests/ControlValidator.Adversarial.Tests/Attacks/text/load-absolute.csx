#load [|"/etc/hostname"|]

[Control("CV-TEXT-249", "Loads a file by its absolute path", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
