[Control("CV-WRITE-281", "Changes a switch of the runtime", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|AppContext.SetSwitch|]("System.GC.Server", true); return Verdict.Pass; }
