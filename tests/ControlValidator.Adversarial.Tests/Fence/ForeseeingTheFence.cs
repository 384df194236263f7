using ControlValidator.Cli.Fencing;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>A command line is understood early only where there is no doubt what it asks for.</summary>
[Parallelizable]
public sealed class ForeseeingTheFence
{
    [TestCase("validate a -p x", "a", "x", FenceMode.Auto)]
    [TestCase("validate -p x a b --policies y -f json=out --parallel 2 --no-cache", "a b", "x y", FenceMode.Auto)]
    [TestCase("validate a -p x --fence require", "a", "x", FenceMode.Require)]
    [TestCase("test x --mutate --coverage y", "", "x y", FenceMode.Auto)]
    public void What_is_usual_is_foreseen(string words, string paths, string packs, object mode)
    {
        var foreseen = Foresight.Of(words.Split(' '));

        Assert.That(foreseen, Is.Not.Null);
        Assert.That((string.Join(' ', foreseen!.Options.Paths), string.Join(' ', foreseen.Packs), (object)foreseen.Options.Mode), Is.EqualTo((paths, packs, mode)));
    }

    [TestCase("controls -p x")]
    [TestCase("test x --debug y")]
    [TestCase("test x --filter y")]
    [TestCase("test x --fence off")]
    [TestCase("validate")]
    [TestCase("validate -p x")]
    [TestCase("validate - -p x")]
    [TestCase("validate a -p")]
    [TestCase("validate a -p x --fence off")]
    [TestCase("validate a -p x --fence=require")]
    [TestCase("validate a -p x --memory 100")]
    [TestCase("validate a -p x --time 5")]
    [TestCase("validate a -p x --what")]
    public void Anything_else_is_not(string words) => Assert.That(Foresight.Of(words.Split(' ')), Is.Null);
}
