[[|System.Runtime.CompilerServices.CollectionBuilder(typeof(string), "Create")|]] sealed class Own { }

[Control("CV-ATTRIBUTES-002", "Has a collection built by a method of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
