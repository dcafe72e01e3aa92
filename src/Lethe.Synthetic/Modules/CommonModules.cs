using Lethe.Dicom.Building;

namespace Lethe.Synthetic.Modules;

/// <summary>The modules that every object of the demo has, and a private block.</summary>
internal static class CommonModules
{
    public static void AddTo(DataSet set, Scene scene, SeriesKind kind, int instance)
    {
        HistoryModule.AddTo(set, scene, kind, instance);
        PatientModule.AddTo(set, scene.Who);
        StudyModule.AddTo(set, scene);
        StudyModule.AddSeries(set, scene, kind);
        EquipmentModule.AddTo(set, scene, kind.Model);
        PrivateBlocks.AddTo(set, scene);
    }
}
