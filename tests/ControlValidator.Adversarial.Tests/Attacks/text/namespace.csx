[|namespace|] System.Runtime.CompilerServices { public class Own { } }

[Control("CV-TEXT-251", "Puts types where the compiler looks for its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
