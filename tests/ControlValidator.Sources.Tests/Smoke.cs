namespace ControlValidator.Sources.Tests;
public sealed class Smoke { [Test] public void Runs() => Assert.Pass(); }
