namespace ControlValidator.Model;

/// <summary>The part of the estate that a control protects.</summary>
public enum Pillar
{
    Assets,
    Identities,
    CloudPosture,
    AttackPaths,
}
